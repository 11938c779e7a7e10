import { sql } from 'kysely';
import type { Executor } from '../schema';
import { OPEN_ATTACHMENT } from './archive-files';
import { hasTextIndex } from './text-index';

const atOnce = 300;

/** What is kept of whoever complained, of one complaint. */
export interface HeldOf {
  readonly complaint: string;
  /** The names of the records of who complained, those before corrections among them. */
  readonly identities: readonly string[];
  /** The names of the papers, printed and scanned. */
  readonly papers: readonly { readonly name: string; readonly kind: string }[];
}

/** What is kept of whoever complained, complaint by complaint. */
export async function heldOf(db: Executor, complaints: readonly string[]): Promise<HeldOf[]> {
  const boxes = await db.selectFrom('identity_box').select(['digest', 'complaint']).where('complaint', 'in', [...complaints]).orderBy('digest').execute();
  const files = await db.selectFrom('archive_file').select(['sha256', 'kind', 'complaint']).where('complaint', 'in', [...complaints]).where('kind', '!=', OPEN_ATTACHMENT).orderBy('sha256').execute();
  return complaints.map((complaint) => ({
    complaint,
    identities: boxes.flatMap((box) => (box.complaint === complaint ? [box.digest] : [])),
    papers: files.flatMap((file) => (file.complaint === complaint ? [{ name: file.sha256, kind: file.kind }] : [])),
  }));
}

/** The complaints that came from the phone of one of them, that one among them; alone where its phone is not known. */
export async function samePhone(db: Executor, complaint: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('likeness_token as own')
    .innerJoin('likeness_token as other', 'other.token', 'own.token')
    .select('other.complaint')
    .distinct()
    .where('own.complaint', '=', complaint)
    .where('own.kind', '=', 'phone')
    .orderBy('other.complaint', 'desc')
    .limit(limit)
    .execute();
  const found = rows.map((row) => row.complaint);
  return found.includes(complaint) ? found : [complaint, ...found];
}

/** What somebody typed at a complaint and did not finish belongs to it by its place. */
const placeOf = (complaint: string): string => `${complaint} %`;

/** How many texts are kept at some complaints that were not finished. */
export async function keptAt(db: Executor, complaints: readonly string[]): Promise<number> {
  const rows = await db.selectFrom('draft').select('id').where((eb) => eb.or(complaints.map((one) => eb('place', 'like', placeOf(one))))).execute();
  return rows.length;
}

/** How many intakes with a customer, and how many scanned pages, belong to no complaint yet. */
export async function unclaimed(db: Executor): Promise<{ drafts: number; scans: number }> {
  const drafts = await db.selectFrom('draft').select((eb) => eb.fn.countAll<number>().as('count')).where('place', 'is', null).where('box', 'is not', null).executeTakeFirstOrThrow();
  const scans = await db.selectFrom('scanned_page').select((eb) => eb.fn.countAll<number>().as('count')).where('complaint', 'is', null).executeTakeFirstOrThrow();
  return { drafts: Number(drafts.count), scans: Number(scans.count) };
}

/** Destroys the records, their tokens and what was not finished of some complaints; returns how many unfinished texts that were. What stood in the file's pages is overwritten. */
export async function destroyOf(db: Executor, complaints: readonly string[]): Promise<number> {
  await overwriting(db);
  for (const complaint of complaints) {
    await db.deleteFrom('identity_box').where('complaint', '=', complaint).execute();
    await db.deleteFrom('likeness_token').where('complaint', '=', complaint).execute();
    await db.deleteFrom('archive_file').where('complaint', '=', complaint).where('kind', '!=', OPEN_ATTACHMENT).execute();
  }
  return dropKept(db, complaints);
}

/** Drops what was not finished at some complaints; returns how many texts that were. */
export async function dropKept(db: Executor, complaints: readonly string[]): Promise<number> {
  let dropped = 0;
  for (const complaint of complaints) {
    const gone = await db.deleteFrom('draft').where('place', 'like', placeOf(complaint)).executeTakeFirst();
    dropped += Number(gone.numDeletedRows);
  }
  return dropped;
}

/** Destroys records and papers by name, wherever they came back from. */
export async function destroyNamed(db: Executor, identities: readonly string[], papers: readonly string[]): Promise<void> {
  await overwriting(db);
  for (let from = 0; from < identities.length; from += atOnce) {
    const names = identities.slice(from, from + atOnce);
    const boxes = await db.selectFrom('identity_box').select('complaint').where('digest', 'in', names).execute();
    await db.deleteFrom('identity_box').where('digest', 'in', names).execute();
    for (const { complaint } of boxes) if (complaint !== null) await db.deleteFrom('likeness_token').where('complaint', '=', complaint).execute();
  }
  for (let from = 0; from < papers.length; from += atOnce) await db.deleteFrom('archive_file').where('sha256', 'in', papers.slice(from, from + atOnce)).execute();
}

/** What is deleted from here on is overwritten in the file's pages. */
export async function overwriting(db: Executor): Promise<void> {
  if (hasTextIndex(db)) await sql`pragma secure_delete = on`.execute(db);
}
