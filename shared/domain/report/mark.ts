/**
 * What a case is counted by. A case bears a mark or it does not, every figure is the number of cases that bear one,
 * and the list behind a figure holds those cases: so the two agree by construction.
 */
export const markKinds = [
  'all', 'severity', 'class', 'finding', 'department', 'person', 'graded', 'channel', 'building', 'hour', 'open', 'closed', 'timely', 'late',
  'overran', 'time', 'opinion', 'pleased', 'visit', 'repeat', 'reopened', 'escalated', 'cause', 'measures', 'penalty', 'merged',
] as const;

/** What a mark tells. */
export type MarkKind = (typeof markKinds)[number];

/** A mark as it is stored: its kind, and where the kind has values, the value behind a colon. */
export type Mark = string;

/** Stands for a value that a case has not: an empty one would read like the beginning of all. */
export const unnamed = '—';

/** Joins the parts of a value. */
const joint = '\t';

type Part = string | number;

/** A mark, and those that go on from it by one more part. */
interface Made {
  readonly mark: Mark;
  readonly longer: Map<Part, Made>;
}

/** What was made is given again: a rebuild asks for a dozen marks for each of a million complaints, and counts quickest by texts it has met. */
let made = new Map<MarkKind, Made>();
let room = 20_000;

/** A mark out of its parts; texts that people typed are kept to one line. */
export function markOf(kind: MarkKind, ...parts: readonly Part[]): Mark {
  let at = made.get(kind);
  if (at === undefined) made.set(kind, (at = { mark: kind, longer: new Map() }));
  let joined = ':';
  for (const part of parts) {
    at = at.longer.get(part) ?? make(at, joined, part);
    joined = joint;
  }
  return at.mark;
}

function make({ mark, longer }: Made, joined: string, part: Part): Made {
  const next = { mark: mark + joined + lineOf(part), longer: new Map<Part, Made>() };
  longer.set(part, next);
  room -= 1;
  if (room === 0) [made, room] = [new Map(), 20_000];
  return next;
}

function lineOf(part: Part): string {
  if (typeof part === 'number') return String(part);
  return part.includes('\n') || part.includes(joint) ? part.replace(/[\n\t]/g, ' ') : part;
}

/** The beginning that all marks of a kind and first parts share. */
export function markPrefix(kind: MarkKind, ...parts: readonly string[]): string {
  return parts.length === 0 ? `${kind}:` : markOf(kind, ...parts) + joint;
}

/** The marks of a case as they are stored. */
export function textOfMarks(marks: readonly Mark[]): string {
  return `\n${marks.join('\n')}\n`;
}

/** The marks out of what is stored of a case. */
export function marksInText(text: string): readonly Mark[] {
  return text.slice(1, -1).split('\n');
}

/** How a mark, or what only begins like one, stands among the marks of a case as they are stored. */
export function markNeedle(mark: Mark): string {
  return mark.endsWith(':') || mark.endsWith(joint) ? `\n${mark}` : `\n${mark}\n`;
}

/** The number of cases that bear a mark, or any mark that begins like it. */
export function countBehind(counts: MarkCounts, mark: Mark): number {
  if (markNeedle(mark).endsWith('\n')) return counts.get(mark) ?? 0;
  return [...counts].reduce((sum, [one, count]) => (one.startsWith(mark) ? sum + count : sum), 0);
}

/** How many cases bear each mark. */
export type MarkCounts = ReadonlyMap<Mark, number>;

/** The number of cases that bear a mark. */
export function countOf(counts: MarkCounts, kind: MarkKind, ...parts: readonly (string | number)[]): number {
  return counts.get(markOf(kind, ...parts)) ?? 0;
}

/** The values of a kind with their numbers, the parts of each value apart. */
export function valuesOf(counts: MarkCounts, kind: MarkKind): { readonly parts: readonly string[]; readonly count: number }[] {
  const prefix = markPrefix(kind);
  return [...counts].flatMap(([mark, count]) => (mark.startsWith(prefix) ? [{ parts: mark.slice(prefix.length).split(joint), count }] : []));
}

/** Sums counts up; what comes down to nothing is left out. */
export function sumOf(...all: readonly MarkCounts[]): Map<Mark, number> {
  const sum = new Map<Mark, number>();
  for (const counts of all) for (const [mark, count] of counts) addTo(sum, mark, count);
  return sum;
}

/** Adds to one counter in place; one that comes down to nothing goes away. */
export function addTo(counts: Map<Mark, number>, mark: Mark, step: number): void {
  const count = (counts.get(mark) ?? 0) + step;
  if (count === 0) counts.delete(mark);
  else counts.set(mark, count);
}
