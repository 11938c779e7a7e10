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

/** Joins the parts of a value. */
const joint = '\t';

/** A mark out of its parts; texts that people typed are kept to one line. */
export function markOf(kind: MarkKind, ...parts: readonly (string | number)[]): Mark {
  if (parts.length === 0) return kind;
  // By hand: a rebuild makes a dozen of them for each of a million complaints.
  let mark = `${kind}:${lineOf(parts[0]!)}`;
  for (let at = 1; at < parts.length; at += 1) mark += joint + lineOf(parts[at]!);
  return mark;
}

function lineOf(part: string | number): string {
  if (typeof part === 'number') return String(part);
  return part.includes('\n') || part.includes(joint) ? part.replace(/[\n\t]/g, ' ') : part;
}

/** The beginning that all marks of a kind and first parts share. */
export function markPrefix(kind: MarkKind, ...parts: readonly string[]): string {
  return parts.length === 0 ? `${kind}:` : markOf(kind, ...parts) + joint;
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
