import type { Executor } from '../schema';

/** Under which kind scanned pages are noted: they show who complained before anybody knows of which complaint. */
export const SCAN = 'scanned-page';

/** Under which kind files that belong to a complaint are noted: those that show who complained, and those that do not and stay as they are. */
export const ATTACHMENT = 'attachment';
/** The same, of nobody. */
export const OPEN_ATTACHMENT = 'attachment-open';

/** A file of the archive as the database knows it. */
export interface ArchiveFile {
  readonly sha256: string;
  readonly kind: string;
  readonly size: number;
  readonly createdAt: string;
  /** The complaint it belongs to; null for a blank form. */
  readonly complaint: string | null;
  /** 0 for a file that anybody can read, otherwise to which of the vault's keys it is known to be sealed. */
  readonly sealed: number;
}

/** Notes a file of the archive; noting it again changes nothing. */
export async function addArchiveFile(db: Executor, file: ArchiveFile): Promise<void> {
  const { createdAt, ...kept } = file;
  await db
    .insertInto('archive_file')
    .values({ ...kept, created_at: createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What is known of a file of the archive. */
export async function findArchiveFile(db: Executor, sha256: string): Promise<ArchiveFile | null> {
  const row = await db.selectFrom('archive_file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (row === undefined) return null;
  const { created_at, ...kept } = row;
  return { ...kept, createdAt: created_at };
}

/** Some papers about complaints that anybody can still read. */
export async function plainArchiveFiles(db: Executor, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('archive_file').select('sha256').where('sealed', '=', 0).where('kind', '<>', OPEN_ATTACHMENT).where((where) => where.or([where('complaint', 'is not', null), where('kind', '=', SCAN)])).limit(limit).execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Notes to which of the vault's keys a paper is sealed. */
export async function noteArchiveSealed(db: Executor, sha256: string, key: number): Promise<void> {
  await db.updateTable('archive_file').set({ sealed: key }).where('sha256', '=', sha256).execute();
}

/** Some papers that are sealed to an earlier of the vault's keys than this one. */
export async function olderArchiveFiles(db: Executor, key: number, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('archive_file').select('sha256').where('sealed', '>', 0).where('sealed', '<', key).limit(limit).execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Says to which complaint a file belongs that was noted before anybody knew. */
export async function noteArchiveComplaint(db: Executor, sha256: string, complaint: string): Promise<void> {
  await db.updateTable('archive_file').set({ complaint }).where('sha256', '=', sha256).execute();
}

/** Says that a file that was thought to show nobody does. */
export async function turnIntoAttachment(db: Executor, sha256: string, file: Pick<ArchiveFile, 'kind' | 'complaint' | 'sealed'>): Promise<void> {
  await db.updateTable('archive_file').set(file).where('sha256', '=', sha256).execute();
}
