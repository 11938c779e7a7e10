import type { Role } from '../../../../shared/domain/staff/role';
import { seesCustomers } from '../../../../shared/domain/staff/role';
import { useVault } from '../../../bridge/vault-state';
import { LockedLedger } from './locked-ledger';
import { OpenLedger } from './open-ledger';
import './sales.css';

interface SalesPageProps {
  readonly role: Role;
  readonly project: string;
  readonly demo: boolean;
  /** A customer to show; null for the grid. */
  readonly customer: string | null;
  readonly onCustomer: (id: string | null) => void;
  readonly complaintLink: (id: string) => string;
  /** The page on which the vault is made and opened. */
  readonly onVault: () => void;
  readonly onIntake: () => void;
}

/** 销售资料: nothing while it is locked, and everything that is for sale once it is open. */
export function SalesPage({ role, project, demo, customer, onCustomer, complaintLink, onVault, onIntake }: SalesPageProps) {
  const vault = useVault();
  if (!seesCustomers(role))
    return (
      <main className="sales-locked" aria-label="销售资料">
        <div>
          <h1>销售资料</h1>
          <p>系统管理员看不到销售资料。要看请由销售的同事当班。</p>
        </div>
      </main>
    );
  if (vault !== 'unlocked') return <LockedLedger made={vault !== 'no-vault'} onVault={onVault} onIntake={onIntake} />;
  return <OpenLedger project={project} demo={demo} customer={customer} onCustomer={onCustomer} complaintLink={complaintLink} />;
}
