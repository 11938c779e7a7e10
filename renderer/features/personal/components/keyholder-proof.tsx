import { roleLabel } from '../../../../shared/domain/staff/role';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { TextField } from '../../../components/field';
import { Segmented } from '../../../components/segmented';

interface KeyholderProofProps {
  readonly holders: VaultStatus['keyholders'];
  readonly keyholder: string;
  readonly passcode: string;
  readonly busy: boolean;
  readonly onKeyholder: (id: string) => void;
  readonly onPasscode: (typed: string) => void;
}

/** A keyholder agrees by their passcode. */
export function KeyholderProof({ holders, keyholder, passcode, busy, onKeyholder, onPasscode }: KeyholderProofProps) {
  return (
    <>
      <Segmented label="持钥人" value={keyholder} options={holders.map(({ id, name, role }) => ({ value: id, label: `${name} · ${roleLabel[role]}` }))} onChange={onKeyholder} />
      <TextField type="password" label="持钥人的口令" autoComplete="off" maxLength={200} value={passcode} readOnly={busy} onChange={({ target }) => onPasscode(target.value)} />
    </>
  );
}
