import { useState } from 'react';
import type { EmergencyNumber } from '../../../../shared/domain/incident/numbers';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useSetNumbers } from '../api/use-incidents';

interface NumbersDialogProps {
  readonly numbers: readonly EmergencyNumber[];
  readonly onClose: () => void;
}

const blank: EmergencyNumber = { label: '', number: '' };

/** Changes whom to call: one line each, an empty number takes its line away. */
export function NumbersDialog(props: NumbersDialogProps) {
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} before={before} />;
}

const place = 'emergency numbers';

function Filling({ numbers, onClose, before }: NumbersDialogProps & { readonly before: Before | null }) {
  const [starts] = useState(() => [...numbers, blank]);
  const typing = useTyping<readonly EmergencyNumber[]>({
    place,
    title: '紧急电话',
    before,
    start: () => (before === null ? starts : (JSON.parse(before.body) as EmergencyNumber[])),
    untouched: (lines) => JSON.stringify(lines) === JSON.stringify(starts),
    keep: (body) => ({ body }),
  });
  const lines = typing.value;
  const save = useSetNumbers();
  const box = useFocusFault<HTMLDivElement>(save.error);
  const [firstEmpty] = useState(() => starts.findIndex(({ number }) => number === ''));
  const holds = JSON.stringify(lines) !== JSON.stringify(starts);
  const close = () => {
    typing.finish();
    onClose();
  };
  // Lines without a number are left out, so that faults count the others only.
  const filled = lines.filter(({ number }) => number.trim() !== '');
  const fault = (line: EmergencyNumber, part: keyof EmergencyNumber) => faultAt(save.error?.faults ?? [], `numbers[${filled.indexOf(line)}].${part}`);
  // There is always one more line to write into.
  const change = (at: number, part: Partial<EmergencyNumber>) => {
    const next = lines.map((line, index) => (index === at ? { ...line, ...part } : line));
    typing.put(at === next.length - 1 ? [...next, blank] : next);
  };
  const saving = lines.filter(({ label, number }) => label !== '' || number !== '');
  const submit = () => {
    if (save.isPending) return;
    save.mutate(
      { numbers: saving },
      {
        onSuccess: () => {
          toast('紧急电话已保存。');
          close();
        },
      },
    );
  };
  return (
    <Dialog
      title="紧急电话"
      onClose={close}
      onAside={onClose}
      holds={holds}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={save.isPending} onClick={submit}>
            保存
          </Button>
        </>
      )}
    >
      <SaveKey onSave={submit} />
      <div className="numbers-edit" ref={box}>
        <FromBefore before={before} />
        <p className="muted">号码空着的一行不保存。号码变了当天改。</p>
        {save.error !== null && <Notice>{faultAt(save.error.faults, 'numbers') ?? save.error.message}</Notice>}
        {lines.map((line, at) => (
          <div key={at} className="numbers-line">
            <TextField bare label={`第 ${at + 1} 行单位`} placeholder="单位或负责人" value={line.label} fault={fault(line, 'label')} onChange={(event) => change(at, { label: event.target.value })} />
            <TextField
              bare
              label={`第 ${at + 1} 行号码`}
              placeholder="号码"
              inputMode="tel"
              autoFocus={at === firstEmpty}
              value={line.number}
              fault={fault(line, 'number')}
              onChange={(event) => change(at, { number: event.target.value })}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('紧急电话', [{ keys: 'Ctrl+Enter', label: '保存', run: onSave }]);
  return null;
}
