import { type FormEvent, useState } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import { passcodeFault } from '../../../../shared/domain/vault/passcode';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import type { Sheet } from '../../../../shared/vault/keys';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { type Change, changeKeys } from '../api/use-vault';
import { type Pair, PasscodePair, twinFault } from './passcode-pair';
import { RecoverySheet } from './recovery-sheet';
import { changeWords } from './change-words';

const sheetOption = 'sheet';

interface Props {
  readonly status: VaultStatus;
  readonly change: Change;
  /** The name of whom it is about. */
  readonly name: string;
  readonly onEnd: (said: string | null) => void;
}

/** One change of keys: who proves themselves, and the new passcode where there is one. */
export function ChangeKeys({ status, change, name, onEnd }: Props) {
  const about = 'keyholder' in change ? change.keyholder : null;
  const managers = status.keyholders.filter(({ role }) => role === 'project-manager');
  const provers = change.kind === 'passcode' ? status.keyholders.filter(({ id }) => id === about) : managers;
  const [by, setBy] = useState(provers[0]?.id ?? sheetOption);
  const [proof, setProof] = useState('');
  const [pair, setPair] = useState<Pair>(['', '']);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const words = changeWords(change, name);
  const needsNew = change.kind === 'add' || change.kind === 'passcode';
  const faults = needsNew ? ([passcodeFault(pair[0], name) ?? undefined, twinFault(pair)] as const) : ([undefined, undefined] as const);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || proof === '' || faults.some((fault) => fault !== undefined)) return;
    setBusy(true);
    setSaid(null);
    try {
      const changed = await changeKeys(by === sheetOption ? null : by, proof, change, needsNew ? pair[0] : null);
      if (changed === 'done') onEnd(words.done);
      else if ('said' in changed) {
        setSaid(changed.said);
        setProof('');
      } else setSheet(changed);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  if (sheet !== null) return <RecoverySheet sheet={sheet} go="换成这一张" onProven={() => onEnd(words.done)} />;
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === 'Escape' && onEnd(null)} noValidate>
      <h1 className="vault-title">{words.title}</h1>
      <p>{words.about}</p>
      <div className="vault-who">
        <span className="field-label">谁来确认</span>
        <Segmented
          label="谁来确认"
          value={by}
          options={[...provers.map(({ id, name: who, role }) => ({ value: id, label: `${who} · ${roleLabel[role]}` })), { value: sheetOption, label: '恢复单' }]}
          onChange={setBy}
        />
      </div>
      <TextField
        autoFocus
        type="password"
        label={by === sheetOption ? '恢复码' : '现在的口令'}
        value={proof}
        maxLength={200}
        readOnly={busy}
        fault={tried && proof === '' ? '请输入。' : undefined}
        onChange={(event) => setProof(event.target.value)}
      />
      {needsNew && <PasscodePair name={change.kind === 'passcode' ? `${name}新` : name} pair={pair} faults={tried ? faults : [undefined, undefined]} onChange={setPair} />}
      {said !== null && <Notice>{said}</Notice>}
      <div className="vault-actions">
        <Button keys="Esc" onClick={() => onEnd(null)}>
          不改了
        </Button>
        <Button kind="go" type="submit" keys="Enter" busy={busy}>
          {words.go}
        </Button>
      </div>
    </form>
  );
}
