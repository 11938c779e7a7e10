import type { Role } from '../../../../shared/domain/staff/role';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { useVaultStatus } from '../api/use-vault';
import { MakeVault } from './make-vault';
import { OpenVault } from './open-vault';
import { Unlock } from './unlock';
import './vault.css';

/** 资料锁: makes the vault, opens it, and says who may. */
export function VaultPage({ role, onHelp }: { readonly role: Role; readonly onHelp: () => void }) {
  const { data: status, error } = useVaultStatus();
  return (
    <main className="vault" aria-label="资料锁">
      <div className="vault-card">
        {error !== null && <Notice>{error.message}</Notice>}
        {status === undefined && error === null && <Busy label="正在查看…" />}
        {status?.state === 'no-vault' && <MakeVault role={role} onHelp={onHelp} />}
        {(status?.state === 'locked' || status?.state === 'unlocking') && <Unlock status={status} />}
        {status?.state === 'unlocked' && <OpenVault status={status} />}
        {status?.state === 'locking' && <Busy label="正在锁定…" />}
      </div>
    </main>
  );
}
