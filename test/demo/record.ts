import type { TakenIn } from '../../shared/domain/complaint/event';
import { openStore } from '../../electron/db/open-store';
import { eventsOfStreams } from '../../electron/db/repositories/events';

/** One line of `record.json`. */
export interface RecordLine {
  readonly number: string;
  readonly severity: string;
  readonly criteria: readonly string[];
  readonly handler: string;
  readonly due: string | null;
  readonly stage: string | null;
  readonly form: string | null;
}

/** What was recorded when each complaint was taken in: an old one is raised by its clocks moments later. */
export async function recordOf(folder: string, printed: ReadonlyMap<string, string | null>): Promise<RecordLine[]> {
  const store = await openStore({ folder });
  try {
    const events = await store.read((db) => eventsOfStreams(db, [...printed.keys()]));
    const bodies = new Map(events.filter(({ type }) => type === 'complaint.taken-in').map(({ stream, body }) => [stream, body as TakenIn]));
    return [...printed].map(([id, form]) => lineOf(bodies.get(id)!, form));
  } finally {
    await store.close();
  }
}

function lineOf({ number, severity, criteria, handler, stage, deadlines }: TakenIn, form: string | null): RecordLine {
  const due = deadlines.flatMap(({ dueAt }) => dueAt ?? []);
  return { number, severity, criteria, handler, due: due.sort()[0] ?? null, stage: stage ?? null, form };
}
