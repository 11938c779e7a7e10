import { useState } from 'react';
import { type Retention, type RetentionClass, retentionClasses, retentionFault, retentionLabel } from '../../../../shared/domain/personal/retention';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useSetRetention } from '../api/use-retention';

type Typed = Readonly<Record<RetentionClass, string>>;

/** For how many months the office keeps each class from now on. */
export function RetentionDialog({ before, onClose }: { readonly before: Retention; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(() => Object.fromEntries(retentionClasses.map((one) => [one, String(before[one])])) as Typed);
  const { mutateAsync, error, isPending } = useSetRetention();
  const months = (one: RetentionClass) => (/^\d{1,4}$/.test(typed[one].trim()) ? Number(typed[one]) : Number.NaN);
  const sound = retentionClasses.every((one) => retentionFault(months(one)) === null);
  const changed = retentionClasses.some((one) => months(one) !== before[one]);
  const save = () => {
    if (!sound || isPending) return;
    const wanted = { complaint: months('complaint'), major: months('major'), draft: months('draft'), scan: months('scan') };
    mutateAsync(wanted).then(
      () => {
        toast('保存期限已改。没有删除任何内容。');
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog
      title="改保存期限"
      size="small"
      holds={changed}
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={isPending} disabled={!sound || !changed} onClick={save}>
            保存
          </Button>
        </>
      )}
    >
      <SaveKey onSave={save} />
      <p className="muted">填月数。改期限只改以后怎么算，不会自己删什么。</p>
      <div className="personal-months">
        {retentionClasses.map((one, at) => (
          <TextField
            key={one}
            autoFocus={at === 0}
            label={`${retentionLabel[one].name}，${retentionLabel[one].from}（月）`}
            inputMode="numeric"
            maxLength={4}
            value={typed[one]}
            fault={retentionFault(months(one)) ?? undefined}
            onChange={({ target }) => setTyped({ ...typed, [one]: target.value })}
          />
        ))}
      </div>
      {error !== null && <Notice>{error.message}</Notice>}
    </Dialog>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('改保存期限', [{ keys: 'Ctrl+Enter', label: '保存', run: onSave }]);
  return null;
}
