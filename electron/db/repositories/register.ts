import type { EventTable, Executor } from '../schema';
import { lastOfType, ofTypeFrom } from './log';

/** A complaint of an import, with the place of the last thing that happened to it. */
export interface ImportedCase {
  readonly id: string;
  readonly identity: string | null;
  /** Something happened to it since. */
  readonly moved: boolean;
}

const imported = 'register.imported';
const undone = 'register.undone';

/** The last imports of old registers that still stand or were taken back, the newest first, with whether they were. */
export async function importsOf(db: Executor, limit: number): Promise<{ readonly row: EventTable; readonly undone: boolean }[]> {
  const rows = await lastOfType(db, imported, { limit });
  const back = new Set((await ofTypeFrom(db, undone, rows.at(-1)?.position ?? 0)).map((row) => importIn(row)));
  return rows.map((row) => ({ row, undone: back.has(importIn(row)) }));
}

/** Whether an import of this id ever was, or one of this file still stands. */
export async function knownImport(db: Executor, id: string, file: string): Promise<{ readonly id: boolean; readonly file: boolean }> {
  const imports = await importsOf(db, everyImport);
  return {
    id: imports.some(({ row }) => importIn(row) === id),
    file: imports.some(({ row, undone: back }) => !back && (JSON.parse(row.body) as { file: string }).file === file),
  };
}

/** The import of an id, where it stands. */
export async function standingImport(db: Executor, id: string): Promise<EventTable | null> {
  return (await importsOf(db, everyImport)).find((one) => !one.undone && importIn(one.row) === id)?.row ?? null;
}

/** An office brings in a handful of registers in its life. */
const everyImport = 1_000;

/** The complaints of an import, some at a time, in the order of the log: they stand before the record of it. */
export async function casesOf(db: Executor, row: EventTable, after: number, limit: number): Promise<{ readonly cases: ImportedCase[]; readonly next: number | null }> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('complaint', 'complaint.doc', 'event.position')
    .leftJoin('incident_complaint', 'incident_complaint.complaint', 'complaint.id')
    .select(['event.position', 'event.site_seq', 'event.body', 'complaint.id', 'complaint.identity', 'complaint.last_seq', 'incident_complaint.incident'])
    .where('event.position', '>', Math.max(after, earliestOf(row)))
    .where('event.position', '<', row.position)
    .where('event.type', '=', 'complaint.taken-in')
    .orderBy('event.position')
    .limit(limit)
    .execute();
  const id = importIn(row);
  const own = rows.filter(({ body }) => (JSON.parse(body) as { old?: { import: string } }).old?.import === id);
  return {
    cases: own.map((one) => ({ id: one.id, identity: one.identity, moved: one.last_seq !== one.site_seq || one.incident !== null })),
    next: rows.length < limit ? null : (rows.at(-1)?.position ?? null),
  };
}

/** The computer's clock may have been found set back in between, which is on record too. */
function earliestOf({ body, position }: EventTable): number {
  return position - (JSON.parse(body) as { cases: number }).cases - clockRecords;
}

const clockRecords = 300;

/** Forgets who complained in some complaints, and what told them apart. */
export async function forgetPeople(db: Executor, cases: readonly Pick<ImportedCase, 'id' | 'identity'>[]): Promise<void> {
  const digests = cases.flatMap(({ identity }) => identity ?? []);
  if (digests.length > 0) await db.deleteFrom('identity_box').where('digest', 'in', digests).execute();
  await db.deleteFrom('likeness_token').where('complaint', 'in', cases.map(({ id }) => id)).execute();
}

function importIn({ body }: EventTable): string {
  return (JSON.parse(body) as { import: string }).import;
}
