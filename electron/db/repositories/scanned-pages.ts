import type { WaitReason } from '../../../shared/domain/returns/outcome';
import type { ScannedPageTable } from '../returns-tables';
import type { Executor } from '../schema';
import type { Scope } from '../scope';

/** A page that was scanned, and what became of it. */
export interface ScannedPage {
  readonly id: string;
  /** The digest of the file that it was in and its place there: the same file is taken in once. */
  readonly source: string;
  /** The digest under which the page is kept. */
  readonly file: string;
  readonly state: 'waiting' | 'filed' | 'dismissed';
  readonly why: WaitReason | null;
  readonly complaint: string | null;
  readonly arrivedAt: string;
  readonly arrivedBy: string;
}

/** Notes a page that was scanned. */
export async function addScannedPage(db: Executor, { arrivedAt, arrivedBy, ...page }: ScannedPage): Promise<void> {
  await db.insertInto('scanned_page').values({ ...page, arrived_at: arrivedAt, arrived_by: arrivedBy }).execute();
}

/** The page that came from one place of one file; null while none did. */
export async function pageFrom(db: Executor, source: string): Promise<ScannedPage | null> {
  return found(await db.selectFrom('scanned_page').selectAll().where('source', '=', source).executeTakeFirst());
}

/** A scanned page by its id. */
export async function scannedPage(db: Executor, id: string): Promise<ScannedPage | null> {
  return found(await db.selectFrom('scanned_page').selectAll().where('id', '=', id).executeTakeFirst());
}

/** The pages that wait for a person, the oldest first, so many at most. */
export async function waitingPages(db: Executor, limit: number): Promise<ScannedPage[]> {
  const rows = await db.selectFrom('scanned_page').selectAll().where('state', '=', 'waiting').orderBy('arrived_at').orderBy('id').limit(limit).execute();
  return rows.map(pageOf);
}

/** Says what became of a page. */
export async function settlePage(db: Executor, id: string, state: ScannedPage['state'], complaint: string | null): Promise<void> {
  await db.updateTable('scanned_page').set({ state, complaint }).where('id', '=', id).execute();
}

/** A page that was taken out of its complaint waits again. */
export async function waitAgain(db: Executor, file: string, complaint: string, why: WaitReason): Promise<void> {
  await db.updateTable('scanned_page').set({ state: 'waiting', complaint: null, why }).where('file', '=', file).where('complaint', '=', complaint).execute();
}

/** A waiting page that is kept under a digest. */
export async function waitingFile(db: Executor, file: string): Promise<ScannedPage | null> {
  return found(await db.selectFrom('scanned_page').selectAll().where('file', '=', file).where('state', '=', 'waiting').executeTakeFirst());
}

/** The printed sheets that are not back, longest out first, of complaints that may be seen. */
export async function sheetsOut(db: Executor, scope: Scope, limit: number): Promise<{ id: string; number: string; title: string; severityRank: number; since: string }[]> {
  const rows = await db
    .selectFrom('sheet_out')
    .innerJoin('complaint', 'complaint.id', 'sheet_out.complaint')
    .select(['complaint.id', 'complaint.number', 'complaint.title', 'complaint.severity_rank', 'sheet_out.since'])
    .where(scope.of('complaint'))
    .orderBy('sheet_out.since')
    .orderBy('sheet_out.complaint')
    .limit(limit)
    .execute();
  return rows.map(({ severity_rank, ...row }) => ({ ...row, severityRank: severity_rank }));
}

/** The complaint of a number, as far as it may be seen. */
export async function complaintOfNumber(db: Executor, scope: Scope, number: string): Promise<string | null> {
  const row = await db.selectFrom('complaint').select('id').where('number', '=', number).where(scope.of('complaint')).executeTakeFirst();
  return row?.id ?? null;
}

function found(row: ScannedPageTable | undefined): ScannedPage | null {
  return row === undefined ? null : pageOf(row);
}

function pageOf({ arrived_at, arrived_by, state, why, ...row }: ScannedPageTable): ScannedPage {
  return { ...row, state: state as ScannedPage['state'], why: why as WaitReason | null, arrivedAt: arrived_at, arrivedBy: arrived_by };
}
