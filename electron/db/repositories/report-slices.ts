import { sql } from 'kysely';
import { addTo, countOf, type Mark, marksInText } from '../../../shared/domain/report/mark';
import { insertRows } from '../insert-rows';
import type { ComplaintTable, Executor, ReportCaseTable, ReportSliceTable } from '../schema';
import { dayOf, dayText } from '../../../shared/util/local-time';

/** Stands for all audiences together; no audience is written so. */
export const everyAudience = '';

type SliceKey = Pick<ReportSliceTable, 'audience' | 'span' | 'project' | 'policy'>;

/** What a complaint is counted by, and where: on the local day of its receipt, under its project and its policy. */
export interface CountedCase {
  readonly day: string;
  readonly project: string;
  readonly policy: string;
  readonly marks: readonly Mark[];
}

interface Slice {
  readonly key: SliceKey;
  readonly marks: Map<Mark, number>;
}

/** Changes of daily figures, summed up for each day and audience before they are spread over months and totals. */
export class SliceChanges {
  readonly #slices = new Map<string, Slice>();
  #size = 0;

  /** How many counters wait, about. */
  get size(): number {
    return this.#size;
  }

  /** Counts one complaint in (1) or out (-1). */
  add({ day, project, policy, marks }: CountedCase, audience: string, step: 1 | -1): void {
    const slice = sliceIn(this.#slices, { audience, span: day, project, policy });
    const before = slice.marks.size;
    for (const mark of marks) addTo(slice.marks, mark, step);
    this.#size += slice.marks.size - before;
  }

  /** Writes what changed; a slice that came down to nothing is removed, so that a rebuild gives the same rows. */
  async write(db: Executor): Promise<void> {
    const spread = new Map<string, Slice>();
    for (const { key, marks } of this.#slices.values()) {
      if (marks.size === 0) continue;
      for (const audience of [key.audience, everyAudience])
        for (const span of [key.span, key.span.slice(0, 7)]) {
          const slice = sliceIn(spread, { ...key, audience, span });
          for (const [mark, step] of marks) addTo(slice.marks, mark, step);
        }
    }
    this.#slices.clear();
    this.#size = 0;
    const changed = [...spread.values()].filter(({ marks }) => marks.size > 0);
    for (let from = 0; from < changed.length; from += atOnce) await merge(db, changed.slice(from, from + atOnce));
  }
}

const atOnce = 400;

function sliceIn(slices: Map<string, Slice>, key: SliceKey): Slice {
  const name = nameOf(key);
  let slice = slices.get(name);
  if (slice === undefined) {
    slice = { key, marks: new Map() };
    slices.set(name, slice);
  }
  return slice;
}

function nameOf({ audience, span, project, policy }: SliceKey): string {
  return [span, policy, project, audience].join('\n');
}

async function merge(db: Executor, slices: readonly Slice[]): Promise<void> {
  const wanted = sql.join(slices.map(({ key: { audience, span, project, policy } }) => sql`(${sql.join([audience, span, project, policy])})`));
  const { rows } = await sql<SliceKey & { marks: string }>`
    with wanted (audience, span, project, policy) as (values ${wanted})
    select report_slice.audience, report_slice.span, report_slice.project, report_slice.policy, report_slice.marks
    from wanted join report_slice on report_slice.audience = wanted.audience and report_slice.span = wanted.span
      and report_slice.project = wanted.project and report_slice.policy = wanted.policy`.execute(db);
  const known = new Map(rows.map((row) => [nameOf(row), row.marks]));
  const written: ReportSliceTable[] = [];
  for (const { key, marks } of slices) {
    const before = known.get(nameOf(key));
    const now = before === undefined ? marks : countsIn(before);
    if (before !== undefined) for (const [mark, step] of marks) addTo(now, mark, step);
    if (now.size > 0) written.push(sliceRow(key, now));
    else await db.deleteFrom('report_slice').where((eb) => eb.and({ ...key })).execute();
  }
  await insertRows(db, 'report_slice', written, ['audience', 'span', 'project', 'policy']);
}

/** The numbers of a slice as they are kept. */
export function countsIn(text: string): Map<Mark, number> {
  return new Map(Object.entries(JSON.parse(text) as Record<Mark, number>));
}

/** Marks in one order, so that the same numbers are the same text. */
function sliceRow(key: SliceKey, counts: ReadonlyMap<Mark, number>): ReportSliceTable {
  const severity = (name: string): number => countOf(counts, 'severity', name);
  const sorted: Record<Mark, number> = {};
  for (const mark of [...counts.keys()].sort()) sorted[mark] = counts.get(mark) ?? 0;
  const marks = JSON.stringify(sorted);
  return {
    ...key,
    major: severity('major'),
    important: severity('important'),
    minor: severity('minor'),
    internal: severity('internal'),
    // Those of which it is known whether they kept their limits: the whole of what `timely` is a part of.
    closed: countOf(counts, 'timely') + countOf(counts, 'late'),
    timely: countOf(counts, 'timely'),
    marks,
  };
}

/** Moves complaints whose rows change their audience from the figures of the one to those of the other. */
export async function moveCases(db: Executor, rows: readonly ComplaintTable[], changed: readonly ComplaintTable[]): Promise<void> {
  if (rows.length === 0) return;
  const cases: ReportCaseTable[] = await db.selectFrom('report_case').selectAll().where('doc', 'in', rows.map(({ doc }) => doc)).execute();
  const found = new Map(cases.map(({ doc, marks }) => [doc, marksInText(marks)]));
  const slices = new SliceChanges();
  rows.forEach(({ doc, received_at, project, policy_id, audience }, index) => {
    const marks = found.get(doc);
    if (marks === undefined) return;
    const one = { day: dayText(dayOf(received_at)), project, policy: policy_id, marks };
    slices.add(one, audience, -1);
    slices.add(one, changed[index]!.audience, 1);
  });
  await slices.write(db);
}
