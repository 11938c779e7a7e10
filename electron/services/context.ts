import type { WorkCalendar } from '../../shared/domain/calendar/calendar';
import type { Policy } from '../../shared/domain/policy/schema';
import type { Role } from '../../shared/domain/staff/role';
import type { PolicyRef } from '../../shared/domain/policy/event';
import { DeskError, type Fault } from '../../shared/ipc/wire';
import type { Store } from '../db/store';
import type { Executor } from '../db/schema';
import { findOffice, type Office } from '../db/repositories/office';
import { policyBy } from '../db/repositories/policy';
import type { IdentityKeeper } from './identity-keeper';

/** What every use case works with; the composition root builds it once. */
export interface ServiceContext {
  readonly store: Pick<Store, 'uow' | 'read'>;
  /** Now, as an ISO-8601 UTC instant with milliseconds. */
  readonly clock: () => string;
  readonly newId: () => string;
  readonly identity: IdentityKeeper;
  readonly calendar: () => WorkCalendar;
}

/** Who does something. */
export interface Actor {
  readonly staffId: string;
  readonly role: Role;
}

/** The office, or NOT_SET_UP. */
export async function officeOf(db: Executor): Promise<Office> {
  const office = await findOffice(db);
  if (office === null) throw new DeskError('NOT_SET_UP');
  return office;
}

/** The policy of an id and version. A complaint of a policy that is gone cannot be explained, so this never guesses. */
export async function policyOf(db: Executor, ref: PolicyRef): Promise<Policy> {
  const policy = await policyBy(db, ref);
  if (policy === undefined) throw new Error(`policy ${ref.id} version ${ref.version} is not known`);
  return policy;
}

/** Refuses input that has faults. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DeskError('INVALID_INPUT', faults);
}
