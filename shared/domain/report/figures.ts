import { percentile } from './duration';
import { countOf, type Mark, type MarkCounts, markOf, markPrefix, unnamed, valuesOf } from './mark';

/** A share of cases that bear one mark among those that bear another. */
export interface Rate {
  readonly id: RateId;
  /** The cases that count, and the mark by which their list is opened. */
  readonly part: number;
  readonly mark: Mark;
  readonly whole: number;
}

/** The rates that a report carries. */
export type RateId = 'timely' | 'closed' | 'visited' | 'satisfied' | 'repeat' | 'measures';

/** A rate as a percentage, or null where there is nothing to take a share of. */
export function percentOf({ part, whole }: Pick<Rate, 'part' | 'whole'>): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** The rates of some cases. */
export function ratesOf(counts: MarkCounts): Readonly<Record<RateId, Rate>> {
  const n = (...mark: Parameters<typeof markOf>): number => counts.get(markOf(...mark)) ?? 0;
  const opinions = valuesOf(counts, 'opinion').reduce((sum, { count }) => sum + count, 0);
  return {
    timely: { id: 'timely', part: n('timely'), mark: markOf('timely'), whole: n('timely') + n('late') },
    closed: { id: 'closed', part: n('closed'), mark: markOf('closed'), whole: n('all') },
    visited: { id: 'visited', part: n('visit', 'done'), mark: markOf('visit', 'done'), whole: n('closed') - n('visit', 'exempt') },
    satisfied: { id: 'satisfied', part: n('pleased'), mark: markOf('pleased'), whole: opinions },
    repeat: { id: 'repeat', part: n('repeat'), mark: markOf('repeat'), whole: n('all') },
    measures: { id: 'measures', part: n('measures', 'done'), mark: markOf('measures', 'done'), whole: n('measures', 'done') + n('measures', 'open') },
  };
}

/** One bar: what it is called, how many cases it stands for, and the mark that opens their list. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly mark: Mark;
}

/** The values of a kind as bars, the longest first; a value that is not there is called as said. */
export function barsOf(counts: MarkCounts, kind: Parameters<typeof valuesOf>[1], nameOf: (value: string) => string = (value) => value, missing = '未指明'): readonly Bar[] {
  return valuesOf(counts, kind)
    .map(({ parts, count }) => ({ name: parts[0] === unnamed ? missing : nameOf(parts.join(' ')), count, mark: markOf(kind, ...parts) }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

/** A bar with the share of all that it and those before it make up, in percent. */
export interface ParetoBar extends Bar {
  readonly upTo: number;
}

/** Bars from the longest with what they add up to. */
export function paretoOf(bars: readonly Bar[]): readonly ParetoBar[] {
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  return bars.map((bar) => ({ ...bar, upTo: (100 * (sum += bar.count)) / total }));
}

/** How long cases stood at a stage: half of them no longer than the median, nine of ten no longer than the 90th percentile. */
export interface StageTime {
  readonly name: string;
  readonly count: number;
  /** In milliseconds. */
  readonly median: number;
  readonly ninetieth: number;
  /** Opens all cases that left the stage. */
  readonly mark: Mark;
}

/** The times of all stages, the longest median first. */
export function stageTimes(counts: MarkCounts): readonly StageTime[] {
  const stages = new Map<string, Map<number, number>>();
  for (const { parts: [name = '', bucket], count } of valuesOf(counts, 'time')) {
    const buckets = stages.get(name) ?? new Map<number, number>();
    stages.set(name, buckets.set(Number(bucket), count));
  }
  return [...stages]
    .map(([name, buckets]) => ({
      name,
      count: [...buckets.values()].reduce((sum, count) => sum + count, 0),
      median: percentile(buckets, 0.5) ?? 0,
      ninetieth: percentile(buckets, 0.9) ?? 0,
      mark: markPrefix('time', name),
    }))
    .sort((one, other) => other.median - one.median || (one.name < other.name ? -1 : 1));
}

/** The numbers of a heat map: seven days from Monday on, twenty-four hours each. */
export function heatOf(counts: MarkCounts): readonly (readonly number[])[] {
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => Array.from({ length: 24 }, (_, hour) => countOf(counts, 'hour', weekday, hour)));
}

/** The mark behind a cell of the heat map. */
export function heatMark(row: number, hour: number): Mark {
  return markOf('hour', (row + 1) % 7, hour);
}

/** Somebody complained about, with what was found and decided. */
export interface PersonFigures extends Bar {
  readonly bySeverity: Readonly<Record<string, number>>;
  /** What was decided about them, each with how often. */
  readonly penalties: readonly { readonly choice: string; readonly count: number }[];
}

/** Everybody complained about, the most complaints first. */
export function personFigures(counts: MarkCounts): readonly PersonFigures[] {
  const graded = valuesOf(counts, 'graded');
  const penalties = valuesOf(counts, 'penalty');
  return barsOf(counts, 'person').map((bar) => ({
    ...bar,
    bySeverity: Object.fromEntries(graded.flatMap(({ parts: [name, severity = ''], count }) => (name === bar.name ? [[severity, count]] : []))),
    penalties: penalties.flatMap(({ parts: [name, choice = ''], count }) => (name === bar.name ? [{ choice, count }] : [])),
  }));
}

/** The ages by which open cases are told apart: from so many days on, up to so many. */
export const ages: readonly { readonly from: number; readonly to: number | null; readonly label: string }[] = [
  { from: 0, to: 3, label: '3 天以内' },
  { from: 4, to: 7, label: '4～7 天' },
  { from: 8, to: 14, label: '8～14 天' },
  { from: 15, to: 30, label: '15～30 天' },
  { from: 31, to: 90, label: '31～90 天' },
  { from: 91, to: null, label: '90 天以上' },
];
