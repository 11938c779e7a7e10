import { parseNumber } from '../../../shared/domain/numbering/number';
import type { PlacedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import { CounterChanges } from '../repositories/counters';
import { eventsOfStreams } from '../repositories/events';
import { noteNumbers } from '../repositories/numbers';
import { putSearchTexts } from '../repositories/text-index';
import type { ComplaintSearchTable, ComplaintTable, Executor } from '../schema';
import { complaintRow, searchText } from './complaint-row';
import { byStream, foldEvents, type PlacedComplaint } from './fold-stream';
import { officeStream, projectOffice } from './office-rows';

/** A complaint before and after what was just appended. */
export interface ComplaintChange {
  readonly before: PlacedComplaint | null;
  readonly after: PlacedComplaint;
}

/** Brings all projections up to date with events that were just appended. */
export async function project(db: Executor, appended: readonly PlacedEvent[]): Promise<void> {
  const streams = byStream(appended);
  await projectOffice(db, streams.get(officeStream) ?? []);
  streams.delete(officeStream);
  if (streams.size === 0) return;
  const started = [...streams].filter(([, [first]]) => first?.type !== 'complaint.taken-in').map(([stream]) => stream);
  const since = appended[0]!.position;
  const earlier = byStream((await eventsOfStreams(db, started)).filter(({ position }) => position < since));
  const changes: ComplaintChange[] = [];
  for (const [stream, events] of streams) {
    const before = foldEvents(null, earlier.get(stream) ?? []);
    const after = foldEvents(before, events);
    if (after !== null) changes.push({ before, after });
  }
  await writeComplaints(db, changes);
}

/** Writes the rows of complaints that changed, and everything that is counted or searched by them. */
export async function writeComplaints(db: Executor, changes: readonly ComplaintChange[]): Promise<void> {
  const rows: ComplaintTable[] = [];
  const texts: ComplaintSearchTable[] = [];
  const known = new Set<number>();
  const counters = new CounterChanges();
  for (const { before, after } of changes) {
    const row = complaintRow(after.state, after.doc);
    rows.push(row);
    counters.add(before && complaintRow(before.state, before.doc), -1);
    counters.add(row, 1);
    const folded = searchText(after.state);
    if (before !== null) known.add(before.doc);
    if (before === null || searchText(before.state) !== folded) texts.push({ doc: after.doc, folded });
  }
  await insertRows(db, 'complaint', rows, ['id']);
  await putSearchTexts(db, texts, known);
  await counters.write(db);
  const numbers = changes.filter(({ before }) => before === null).map(({ after }) => parseNumber(after.state.number));
  await noteNumbers(db, numbers.filter((parts) => parts !== null));
}
