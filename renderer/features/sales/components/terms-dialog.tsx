import { useState } from 'react';
import { discountText, type DiscountLimits } from '../../../../shared/domain/sales/discount';
import type { Terms } from '../../../../shared/domain/sales/content';
import { roleLabel, type Role } from '../../../../shared/domain/staff/role';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { toast } from '../../../lib/toasts';
import { useLedgerAct, useStaff, useTerms } from '../api/ledger';
import { readDiscount } from '../model/texts';

const granting: readonly Role[] = ['receptionist', 'supervisor', 'sales-management', 'deputy-general-manager', 'general-manager', 'project-manager'];

/** Who may grant which discount and who signs; whoever leads the office may change it. */
export function TermsDialog({ mayLead, onClose }: { readonly mayLead: boolean; readonly onClose: () => void }) {
  const { data: terms } = useTerms();
  return (
    <Dialog title="折扣权限和签字人" onClose={onClose}>
      {terms === undefined ? <Busy /> : <TermsForm key={JSON.stringify(terms)} terms={terms} mayLead={mayLead} onClose={onClose} />}
    </Dialog>
  );
}

function TermsForm({ terms, mayLead, onClose }: { readonly terms: Terms; readonly mayLead: boolean; readonly onClose: () => void }) {
  const staff = useStaff();
  const act = useLedgerAct();
  const [typed, setTyped] = useState<Readonly<Partial<Record<Role, string>>>>({});
  const [signers, setSigners] = useState(terms.signers);
  const [said, setSaid] = useState<string | null>(null);
  const textOf = (role: Role) => typed[role] ?? String((terms.limits[role] ?? 10_000) / 100);
  const faultOf = (role: Role) => (readDiscount(textOf(role)) === null ? '填数字，例如 98.5；100 表示不能打折。' : undefined);
  const save = async () => {
    if (granting.some((role) => faultOf(role) !== undefined)) return;
    const limits: DiscountLimits = Object.fromEntries(granting.map((role) => [role, readDiscount(textOf(role))]));
    try {
      const why = await act({ act: 'set-terms', limits, signers });
      if (why !== null) return setSaid(why);
      toast('折扣权限已保存。');
      onClose();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    }
  };
  return (
    <form
      className="sales-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      <p className="muted sales-wide">每个岗位最多能打到几折。超出的要由上面的人确认，低于所有人的谁也不能批。</p>
      {granting.map((role, at) =>
        mayLead ? (
          <TextField key={role} label={roleLabel[role]} autoFocus={at === 0} value={textOf(role)} fault={faultOf(role)} onChange={(event) => setTyped({ ...typed, [role]: event.target.value })} />
        ) : (
          <p key={role}>
            {roleLabel[role]}：{discountText(terms.limits[role] ?? 10_000)}
          </p>
        ),
      )}
      <div className="sales-wide sales-ticks" role="group" aria-label="签字人">
        <span className="field-label">除项目经理外，还可以签字的人</span>
        {staff
          .filter(({ role }) => role !== 'administrator' && role !== 'project-manager' && role !== 'receptionist')
          .map(({ id, name, role }) => (
            <Chip key={id} on={signers.includes(id)} onToggle={() => mayLead && setSigners(signers.includes(id) ? signers.filter((one) => one !== id) : [...signers, id])}>
              {name} · {roleLabel[role]}
            </Chip>
          ))}
      </div>
      {said !== null && (
        <div className="sales-wide">
          <Notice>{said}</Notice>
        </div>
      )}
      <div className="sales-wide sales-actions">
        <Button keys="Escape" onClick={onClose}>
          {mayLead ? '取消' : '关闭'}
        </Button>
        {mayLead && (
          <Button kind="go" type="submit" keys="Enter">
            保存
          </Button>
        )}
      </div>
      {!mayLead && <p className="muted sales-wide">由副总经理、总经理或项目经理修改。</p>}
    </form>
  );
}
