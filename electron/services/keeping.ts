import { keepingRoles } from '../../shared/domain/staff/keeping';
import { allStaff } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import type { Actor } from './context';

/** Whether somebody says how the desk is kept. */
export async function keepsDesk(db: Executor, { role }: Actor): Promise<boolean> {
  return keepingRoles((await allStaff(db)).map((person) => person.role)).includes(role);
}
