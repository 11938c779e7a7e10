import { severityRank } from '../../../shared/domain/severity/severity';
import type { Executor } from '../schema';
import type { LogRange } from './log';

/** What the program records by itself, or about the end of a day, is nobody's work. */
const byItself = ['clock', 'setup', 'desk'];
const aboutDays = ['day.sealed', 'day.postponed', 'office.paper-printed', 'office.closing-time-set'];

/** Whether somebody recorded something after a place. */
export async function workedAfter(db: Executor, position: number): Promise<boolean> {
  const found = await db
    .selectFrom('event')
    .select('id')
    .where('position', '>', position)
    .where('actor', 'not in', byItself)
    .where('type', 'not in', aboutDays)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** When the office was set up. */
export async function setUpAt(db: Executor): Promise<string | null> {
  return (await db.selectFrom('office').select('set_up_at').executeTakeFirst())?.set_up_at ?? null;
}

/** How many events of each type a part of the log holds, without those of internal complaints. */
export async function typesIn(db: Executor, { after, through }: LogRange): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('complaint', 'complaint.id', 'event.stream')
    .select((eb) => ['event.type', eb.fn.countAll<number | string>().as('total')])
    .where('event.position', '>', after)
    .where('event.position', '<=', through)
    .where((eb) => eb.or([eb('complaint.id', 'is', null), eb('complaint.severity_rank', '<>', severityRank.internal)]))
    .groupBy('event.type')
    .execute();
  return new Map(rows.map(({ type, total }) => [type, Number(total)]));
}

/** How many complaints of each severity, by its rank, were taken in in a part of the log. */
export async function takenInBySeverity(db: Executor, { after, through }: LogRange): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('complaint')
    .select((eb) => ['severity_rank', eb.fn.countAll<number | string>().as('total')])
    .where('doc', '>', after)
    .where('doc', '<=', through)
    .groupBy('severity_rank')
    .execute();
  return new Map(rows.map(({ severity_rank, total }) => [severity_rank, Number(total)]));
}

/** The complaints, internal ones apart, of which a part of the log holds events of some types, with where those stand. */
export async function touchedIn(db: Executor, { after, through }: LogRange, types: readonly string[]): Promise<{ position: number; stream: string }[]> {
  return db
    .selectFrom('event')
    .innerJoin('complaint', 'complaint.id', 'event.stream')
    .select(['event.position', 'event.stream'])
    .where('event.position', '>', after)
    .where('event.position', '<=', through)
    .where('event.type', 'in', types)
    .where('complaint.severity_rank', '<>', severityRank.internal)
    .orderBy('event.position')
    .execute();
}

/** How many intakes are being typed. */
export async function draftCount(db: Executor): Promise<number> {
  const { total } = await db.selectFrom('draft').select((eb) => eb.fn.countAll<number | string>().as('total')).where('place', 'is', null).executeTakeFirstOrThrow();
  return Number(total);
}
