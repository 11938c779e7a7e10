import { DeskError } from '../../../shared/ipc/wire';
import { bytesOf } from '../bytes';
import { insertRows } from '../insert-rows';
import type { Executor, IdentityBoxTable } from '../schema';
import type { Scope } from '../scope';

/** Keeps a record under its digest. One that is there stays: nobody may put another in its place, least of all under a case of their own. */
export async function putBox(db: Executor, row: IdentityBoxTable): Promise<void> {
  const known = await db.selectFrom('identity_box').select('complaint').where('digest', '=', row.digest).executeTakeFirst();
  if (known === undefined) return insertRows(db, 'identity_box', [row]);
  if (known.complaint !== row.complaint) throw new DeskError('CONFLICT');
}

/** Keeps the records of many new complaints; none of them may be there already. */
export async function putNewBoxes(db: Executor, rows: readonly IdentityBoxTable[]): Promise<void> {
  const digests = rows.map(({ digest }) => digest);
  if (digests.length === 0) return;
  const known = await db.selectFrom('identity_box').select('digest').where('digest', 'in', digests).limit(1).executeTakeFirst();
  if (known !== undefined || new Set(digests).size < digests.length) throw new DeskError('CONFLICT');
  await insertRows(db, 'identity_box', rows);
}

/** The sealed records of some digests; those that are gone, or of complaints not to be seen, are left out. */
export async function findBoxes(db: Executor, scope: Scope, digests: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity_box')
    .innerJoin('complaint', 'complaint.id', 'identity_box.complaint')
    .select(['digest', 'box'])
    .where('digest', 'in', [...digests])
    .where(scope.of('complaint'))
    .execute();
  return new Map(rows.map(({ digest, box }) => [digest, bytesOf(box)]));
}

/** A record of a complaint. */
export interface BoxRow {
  readonly digest: string;
  readonly box: Uint8Array;
  readonly complaint: string | null;
}

/** How many records are not sealed yet. */
export async function plainBoxCount(db: Executor): Promise<number> {
  const { count } = await db.selectFrom('identity_box').select((eb) => eb.fn.countAll<number>().as('count')).where('sealed', '=', 0).executeTakeFirstOrThrow();
  return Number(count);
}

/** Some records that are not sealed yet. */
export async function plainBoxes(db: Executor, limit: number): Promise<BoxRow[]> {
  return rows(await db.selectFrom('identity_box').select(['digest', 'box', 'complaint']).where('sealed', '=', 0).orderBy('digest').limit(limit).execute());
}

/** Some records of which nobody knows yet what they have in common with others. */
export async function boxesToIndex(db: Executor, limit: number): Promise<BoxRow[]> {
  return rows(await db.selectFrom('identity_box').select(['digest', 'box', 'complaint']).where('indexed', '=', 0).orderBy('digest').limit(limit).execute());
}

/** Puts the sealed box in the place of the plain one; its name stays. */
export async function sealBox(db: Executor, digest: string, box: Uint8Array): Promise<void> {
  await db.updateTable('identity_box').set({ box, sealed: 1, indexed: 0 }).where('digest', '=', digest).execute();
}

/** How many sealed records may still be sealed to an earlier key than that. */
export async function olderBoxCount(db: Executor, key: number): Promise<number> {
  const { count } = await db.selectFrom('identity_box').select((eb) => eb.fn.countAll<number>().as('count')).where('sealed', '>', 0).where('sealed', '<', key).executeTakeFirstOrThrow();
  return Number(count);
}

/** Some sealed records that may still be sealed to an earlier key than that. */
export async function olderBoxes(db: Executor, key: number, limit: number): Promise<BoxRow[]> {
  return rows(await db.selectFrom('identity_box').select(['digest', 'box', 'complaint']).where('sealed', '>', 0).where('sealed', '<', key).orderBy('sealed').orderBy('digest').limit(limit).execute());
}

/** Puts a record sealed to a later key in the place of the one before (null leaves it), and notes by which key it is known to open. What it has in common with others follows from the key, so it has to be found anew. */
export async function resealBox(db: Executor, digest: string, box: Uint8Array | null, key: number): Promise<void> {
  await db.updateTable('identity_box').set({ sealed: key, ...(box !== null && { box, indexed: 0 }) }).where('digest', '=', digest).execute();
}

/** Notes that what records have in common with others is known. */
export async function noteIndexed(db: Executor, digests: readonly string[]): Promise<void> {
  await db.updateTable('identity_box').set({ indexed: 1 }).where('digest', 'in', [...digests]).execute();
}

/** Which of some records is the one that a complaint has now. */
export async function currentBoxes(db: Executor, digests: readonly string[]): Promise<Set<string>> {
  const found = await db.selectFrom('complaint').select('identity').where('identity', 'in', [...digests]).execute();
  return new Set(found.map(({ identity }) => identity ?? ''));
}

/** The records that complaints have now, before one of them, the newest first; and where to go on. */
export async function currentPeople(db: Executor, before: string | null, limit: number): Promise<{ found: BoxRow[]; next: string | null }> {
  let complaints = db.selectFrom('complaint').select(['id', 'identity']).orderBy('id', 'desc').limit(limit);
  if (before !== null) complaints = complaints.where('id', '<', before);
  const found = await complaints.execute();
  const digests = found.flatMap(({ identity }) => identity ?? []);
  const boxes = digests.length === 0 ? [] : await db.selectFrom('identity_box').select(['digest', 'box', 'complaint']).where('digest', 'in', digests).where('sealed', '>', 0).execute();
  return { found: rows(boxes), next: found.length < limit ? null : (found.at(-1)?.id ?? null) };
}

/** A record that is sealed, as far as it may be seen; null for one that main can still read. */
export async function findSealed(db: Executor, scope: Scope, digest: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('identity_box')
    .innerJoin('complaint', 'complaint.id', 'identity_box.complaint')
    .select('box')
    .where('digest', '=', digest)
    .where('sealed', '>', 0)
    .where(scope.of('complaint'))
    .executeTakeFirst();
  return row === undefined ? null : bytesOf(row.box);
}

/** The complaint of a record, as far as it may be seen. */
export async function complaintOfBox(db: Executor, scope: Scope, digest: string): Promise<string | null> {
  const row = await db
    .selectFrom('identity_box')
    .innerJoin('complaint', 'complaint.id', 'identity_box.complaint')
    .select('complaint.id')
    .where('digest', '=', digest)
    .where(scope.of('complaint'))
    .executeTakeFirst();
  return row?.id ?? null;
}

function rows(found: readonly BoxRow[]): BoxRow[] {
  return found.map(({ digest, box, complaint }) => ({ digest, box: bytesOf(box), complaint }));
}
