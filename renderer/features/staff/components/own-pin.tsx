import { type FormEvent, useState } from 'react';
import { pinFault } from '../../../../shared/domain/staff/pin';
import { useTell } from '../../../bridge/query';
import { Button } from '../../../components/button';
import { PinField } from '../../../components/pin-field';
import { faultAt } from '../../../lib/faults';
import { toast } from '../../../lib/toasts';

const empty = { pin: '', newPin: '', again: '' };

/** 我的 PIN: another one in place of one's own. */
export function OwnPin() {
  const [typed, setTyped] = useState(empty);
  const [local, setLocal] = useState<{ readonly newPin?: string; readonly again?: string }>({});
  const change = useTell('session.changePin');
  const faults = change.error?.faults ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = pinFault(typed.newPin);
    if (fault !== null) return setLocal({ newPin: fault });
    if (typed.again !== typed.newPin) return setLocal({ again: '两次输入的不一样，请再输一次。' });
    setLocal({});
    if (change.isPending) return;
    change.mutate(
      { pin: typed.pin, newPin: typed.newPin },
      {
        onSuccess: () => {
          setTyped(empty);
          toast('PIN 已改好，下次登录用新的。');
        },
      },
    );
  };
  return (
    <details className="staff-own-pin">
      <summary>改我的 PIN</summary>
      <form className="settings-row" onSubmit={submit} aria-label="改我的 PIN">
        <PinField label="现在的 PIN" value={typed.pin} fault={faultAt(faults, 'pin')} onChange={(pin) => setTyped({ ...typed, pin })} />
        <PinField label="新 PIN" value={typed.newPin} fault={local.newPin ?? faultAt(faults, 'newPin')} onChange={(newPin) => setTyped({ ...typed, newPin })} />
        <PinField label="再输一次" value={typed.again} fault={local.again} onChange={(again) => setTyped({ ...typed, again })} />
        <Button type="submit" keys="Enter" busy={change.isPending} disabled={typed.pin.length < 4 || typed.newPin === ''}>
          改 PIN
        </Button>
      </form>
    </details>
  );
}
