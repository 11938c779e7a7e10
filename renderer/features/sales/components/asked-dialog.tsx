import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Dialog } from '../../../components/dialog';
import { SelectField, TextArea, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useLedgerAct } from '../api/ledger';
import type { Asked, AskedField, Faults, Typed } from '../model/asked';
import { CustomerField } from './customer-field';

interface AskedDialogProps {
  readonly asked: Asked;
  readonly onClose: (done: boolean) => void;
}

/** A dialog that asks for what an act needs, and does it. */
export function AskedDialog({ asked, onClose }: AskedDialogProps) {
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(asked.fields.map(({ id, initial }) => [id, initial ?? ''])));
  const [touched, setTouched] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useLedgerAct();
  const set = (id: string, value: string) => {
    setTouched(true);
    setTyped((before) => ({ ...before, [id]: value }));
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    const read = asked.act(typed);
    setFaults(read.ok ? {} : read.error);
    if (!read.ok) return;
    setBusy(true);
    setSaid(null);
    try {
      const why = await act(read.value);
      if (why !== null) return setSaid(why);
      toast(asked.done);
      onClose(true);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  const shown = asked.fields.filter(({ when }) => when === undefined || when(typed));
  return (
    <Dialog
      title={asked.title}
      holds={touched}
      onClose={() => onClose(false)}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={busy} onClick={() => void submit()}>
            {asked.go}
          </Button>
        </>
      )}
    >
      <SubmitKey label={asked.go} onSubmit={() => void submit()} />
      <form className="sales-form" onSubmit={(event) => void submit(event)} noValidate>
        {asked.say !== undefined && <p className="muted sales-wide">{asked.say}</p>}
        {shown.map((field, at) => (
          <Asking key={field.id} field={field} value={typed[field.id] ?? ''} fault={faults[field.id]} first={at === 0} onChange={(value) => set(field.id, value)} />
        ))}
        {said !== null && (
          <div className="sales-wide">
            <Notice>{said}</Notice>
          </div>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function SubmitKey({ label, onSubmit }: { readonly label: string; readonly onSubmit: () => void }) {
  useKeys('对话框', [{ keys: 'Ctrl+Enter', label, run: onSubmit }]);
  return null;
}

interface AskingProps {
  readonly field: AskedField;
  readonly value: string;
  readonly fault: string | undefined;
  readonly first: boolean;
  readonly onChange: (value: string) => void;
}

function Asking({ field, value, fault, first, onChange }: AskingProps) {
  const { label, hint } = field;
  switch (field.kind) {
    case 'choice':
      return <SelectField label={label} hint={hint} fault={fault} value={value} choices={field.choices ?? []} onChange={onChange} />;
    case 'area':
      return (
        <div className="sales-wide">
          <TextArea label={label} hint={hint} fault={fault} value={value} rows={2} maxLength={2_000} onChange={(event) => onChange(event.target.value)} />
        </div>
      );
    case 'ticks': {
      const ticked = value.split(',').filter((one) => one !== '');
      return (
        <div className="sales-wide sales-ticks" role="group" aria-label={label}>
          <span className="field-label">{label}</span>
          {field.choices?.map((choice) => (
            <Chip key={choice.value} on={ticked.includes(choice.value)} onToggle={() => onChange((ticked.includes(choice.value) ? ticked.filter((one) => one !== choice.value) : [...ticked, choice.value]).join(','))}>
              {choice.label}
            </Chip>
          ))}
          {fault !== undefined && <p className="field-fault">{fault}</p>}
        </div>
      );
    }
    case 'customer':
      return (
        <div className="sales-wide">
          <CustomerField fault={fault} onChoose={onChange} dialog={(asked, onClose) => <AskedDialog asked={asked} onClose={onClose} />} />
        </div>
      );
    case 'day':
    case 'line':
      return <TextField label={label} hint={hint} fault={fault} type={field.kind === 'day' ? 'date' : 'text'} autoFocus={first} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />;
  }
}
