import type { PersonErased } from '../../../shared/domain/personal/erasure';
import type { NewEvent } from '../event-codec';
import { eventOf } from '../event-codec';
import type { Executor } from '../schema';
import { destroyNamed, dropKept } from './personal';

/** The types of events by which people were erased. */
const types = ['complaint.person-erased', 'personal.erased'];

/** An erasure as another copy of the log records it. */
export type RecordedErasure = NewEvent & { readonly id: string };

/** Every erasure that a log records, in order. */
export async function recordedErasures(db: Executor): Promise<RecordedErasure[]> {
  const rows = await db.selectFrom('event').selectAll().where('type', 'in', types).orderBy('position').execute();
  return rows.map((row) => {
    const { id, type, body, stream, occurredAt, actor } = eventOf(row);
    return { id, type, body, stream, occurredAt, actor } as RecordedErasure;
  });
}

/** The papers that some erasures name. */
export function papersNamed(erasures: readonly RecordedErasure[]): string[] {
  return erasures.flatMap(({ type, body }) => (type === 'complaint.person-erased' ? (body as PersonErased).papers : []));
}

/** Destroys again what a log says was destroyed, wherever it came back from. */
export async function destroyErased(db: Executor, erasures: readonly RecordedErasure[]): Promise<void> {
  const ofComplaints = erasures.filter(({ type }) => type === 'complaint.person-erased');
  if (ofComplaints.length === 0) return;
  await destroyNamed(db, ofComplaints.flatMap(({ body }) => (body as PersonErased).identities), papersNamed(erasures));
  await dropKept(db, ofComplaints.map(({ stream }) => stream));
}

/** Those of some erasures that a log does not know and whose complaint it has: they have to be recorded in it again. */
export async function missingErasures(db: Executor, erasures: readonly RecordedErasure[]): Promise<RecordedErasure[]> {
  const missing: RecordedErasure[] = [];
  for (const one of erasures) {
    const known = await db.selectFrom('event').select('id').where('id', '=', one.id).executeTakeFirst();
    if (known !== undefined) continue;
    const there = one.type === 'personal.erased' || (await db.selectFrom('complaint').select('id').where('id', '=', one.stream).executeTakeFirst()) !== undefined;
    if (there) missing.push(one);
  }
  return missing;
}
