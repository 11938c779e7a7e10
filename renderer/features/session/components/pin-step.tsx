import { type FormEvent, useRef, useState } from 'react';
import { pinFault } from '../../../../shared/domain/staff/pin';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { Signer } from '../../../../shared/ipc/session';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { useSignIn } from '../api/use-sign-in';
import { lastOnDuty, rememberOnDuty } from '../model/last';
import { PinField } from '../../../components/pin-field';

interface PinStepProps {
  readonly person: Signer;
  readonly onBack: () => void;
  /** What is known of the person's PIN turned out to be old. */
  readonly onStale: () => void;
  /** Told whether it is the same person as before. */
  readonly onDone: (same: boolean) => void;
}

const leads = {
  own: null,
  none: '第一次登录，请设一个自己的 PIN：4 至 8 位数字，以后登录用，不要告诉别人。',
  given: '请输入别人给您的一次性 PIN，再设一个自己的，4 至 8 位数字。',
} as const;

/** The PIN of whoever is to be on duty; the first time, or after it was forgotten, a new one as well. */
export function PinStep({ person, onBack, onStale, onDone }: PinStepProps) {
  const [pin, setPin] = useState('');
  const [newPin, setNewPin] = useState('');
  const [again, setAgain] = useState('');
  const [local, setLocal] = useState<{ readonly newPin?: string; readonly again?: string }>({});
  const signIn = useSignIn();
  const box = useRef<HTMLFormElement>(null);
  const asked = person.pin !== 'none';
  const choosing = person.pin !== 'own';
  const faults = signIn.error?.faults ?? [];

  const refuse = (name: 'newPin' | 'again', message: string) => {
    setLocal({ [name]: message });
    box.current?.querySelectorAll('input')[asked ? (name === 'newPin' ? 1 : 2) : name === 'newPin' ? 0 : 1]?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const fault = choosing ? pinFault(newPin) : null;
    if (fault !== null) return refuse('newPin', fault);
    if (choosing && again === '') return refuse('again', '请再输一次同样的 PIN。');
    if (choosing && again !== newPin) return refuse('again', '两次输入的不一样，请再输一次。');
    setLocal({});
    signIn.mutate(
      { staffId: person.id, pin: asked ? pin : null, newPin: choosing ? newPin : null },
      {
        onSuccess: ({ outcome }) => {
          if (outcome === 'new-pin') return onStale();
          const same = lastOnDuty() === person.id;
          rememberOnDuty(person.id);
          onDone(same);
        },
        onError: ({ faults: found }) => {
          if (faultAt(found, 'newPin') === undefined) setPin('');
          box.current?.querySelector('input')?.focus();
          onStale();
        },
      },
    );
  };
  useKeys('PIN', [{ keys: 'Alt+ArrowLeft', label: '换一位', run: onBack }]);

  return (
    <form className="pin-step" ref={box} onSubmit={submit} aria-label={`${person.name} 登录`}>
      <p className="pin-who">
        <b className="people-name">{person.name}</b>
        <span className="muted">{roleLabel[person.role]}</span>
      </p>
      {leads[person.pin] !== null && <p>{leads[person.pin]}</p>}
      {asked && <PinField first label={person.pin === 'given' ? '一次性 PIN' : 'PIN'} value={pin} fault={faultAt(faults, 'pin')} onChange={setPin} />}
      {choosing && (
        <>
          <PinField first={!asked} label="新 PIN" value={newPin} fault={local.newPin ?? faultAt(faults, 'newPin')} onChange={setNewPin} />
          <PinField label="再输一次" value={again} fault={local.again} onChange={setAgain} />
        </>
      )}
      {signIn.error !== null && faults.length === 0 && <Notice>{signIn.error.message}</Notice>}
      <div className="pin-actions">
        <Button keys="Alt+ArrowLeft" onClick={onBack}>
          换一位
        </Button>
        <Button kind="go" type="submit" keys="Enter" busy={signIn.isPending} disabled={asked && pin.length < 4}>
          {choosing ? '设好并登录' : '登录'}
        </Button>
      </div>
      {person.pin === 'own' && <p className="muted people-keys">忘了 PIN，请找系统管理员或项目经理要一个一次性的。</p>}
    </form>
  );
}
