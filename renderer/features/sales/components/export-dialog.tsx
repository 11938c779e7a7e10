import { type FormEvent, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { TableKind } from '../../../../shared/domain/sales/columns';
import { zhTime } from '../../../../shared/util/zh-date';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { toast } from '../../../lib/toasts';
import { askLedger } from '../api/ledger';

/** Writes units or customers into a file that only the passcode of a keyholder opens. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const holders = useQuery(ask('vault.status', {})).data?.keyholders ?? [];
  const [what, setWhat] = useState<TableKind>('units');
  const [chosen, setChosen] = useState<string | null>(null);
  const [passcode, setPasscode] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const keyholder = chosen ?? holders[0]?.id ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || passcode === '' || keyholder === '') return;
    setBusy(true);
    setSaid(null);
    try {
      const { nextTryAt } = await call('sales.export', {});
      if (nextTryAt !== null) return setSaid(`连续输错，请到 ${zhTime(nextTryAt)} 以后再试。`);
      const { why, saved } = await askLedger({ type: 'sales-export', what, keyholder, passcode });
      setPasscode('');
      if (why !== null) return setSaid(why);
      if (!saved) return setSaid('没有选保存的地方，什么也没有导出。');
      toast('已导出。打开它要用同一个口令，请不要和文件放在一起。');
      onClose();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title="导出" size="small" onClose={onClose}>
      <form className="sales-export" onSubmit={(event) => void submit(event)} noValidate>
        <p className="muted">导出的文件是加密的，用「导入」和同一个口令才能打开。谁在什么时候导出，会记下。</p>
        <Segmented
          label="导出什么"
          value={what}
          options={[
            { value: 'units', label: '房源和成交' },
            { value: 'customers', label: '客户' },
          ]}
          onChange={setWhat}
        />
        <Segmented label="持钥人" value={keyholder} options={holders.map(({ id, name, role }) => ({ value: id, label: `${name} · ${roleLabel[role]}` }))} onChange={setChosen} />
        <TextField autoFocus type="password" label="持钥人的口令" autoComplete="off" maxLength={200} value={passcode} readOnly={busy} onChange={(event) => setPasscode(event.target.value)} />
        {said !== null && <Notice>{said}</Notice>}
        <div className="sales-actions">
          <Button keys="Escape" onClick={onClose}>
            取消
          </Button>
          <Button kind="go" type="submit" keys="Enter" busy={busy} disabled={passcode === ''}>
            导出
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
