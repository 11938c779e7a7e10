import type { Tries } from '../../../shared/domain/staff/pin';
import { insertRows } from '../insert-rows';
import type { Executor, StaffPinTable } from '../schema';

/** Somebody's PIN as stored, with how tries have gone. */
export interface StoredPin extends Tries {
  readonly staffId: string;
  readonly hash: string;
  /** Given by somebody else: to be replaced at the first sign-in. */
  readonly given: boolean;
}

/** Somebody's PIN; null for whoever has none yet. */
export async function findPin(db: Executor, staffId: string): Promise<StoredPin | null> {
  const row = await db.selectFrom('staff_pin').selectAll().where('staff_id', '=', staffId).executeTakeFirst();
  return row === undefined ? null : pinOf(row);
}

/** Everybody's PIN. */
export async function allPins(db: Executor): Promise<StoredPin[]> {
  return (await db.selectFrom('staff_pin').selectAll().execute()).map(pinOf);
}

/** Keeps a PIN, or how tries have gone, in place of what was there. */
export function putPin(db: Executor, { staffId, hash, given, failures, failedAt }: StoredPin): Promise<void> {
  return insertRows(db, 'staff_pin', [{ staff_id: staffId, hash, is_given: given ? 1 : 0, failures, failed_at: failedAt }], ['staff_id']);
}

/** Forgets somebody's PIN. */
export async function removePin(db: Executor, staffId: string): Promise<void> {
  await db.deleteFrom('staff_pin').where('staff_id', '=', staffId).execute();
}

function pinOf({ staff_id, hash, is_given, failures, failed_at }: StaffPinTable): StoredPin {
  return { staffId: staff_id, hash, given: is_given === 1, failures, failedAt: failed_at };
}
