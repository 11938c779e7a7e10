import { type Severity, severities } from '../severity/severity';
import type { ClassLine } from './facts';

interface Sums {
  readonly counts: number[];
  total: number;
  valid: number;
  timely: number;
  closed: number;
  pleased: number;
  readonly causes: Map<string, number>;
}

/** The name under which complaints without a circumstance are counted. */
export const unclassed = '未归类';

/** The complaints of each circumstance, the most frequent first; `cases` are the marks of each case, one to a line. */
export function classLines(cases: readonly string[], before: readonly string[]): readonly ClassLine[] {
  const sums = sumsOf(cases);
  const earlier = sumsOf(before);
  return [...sums]
    .map(([name, { causes, ...sum }]) => ({ name, ...sum, before: earlier.get(name)?.total ?? 0, cause: [...causes].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))[0]?.[0] ?? '' }))
    .sort((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1));
}

function sumsOf(cases: readonly string[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const text of cases) {
    const marks = text.slice(1, -1).split('\n');
    if (!marks.includes('all')) continue;
    const valuesOf = (kind: string): string[] => marks.flatMap((mark) => (mark.startsWith(`${kind}:`) ? [mark.slice(kind.length + 1)] : []));
    const classes = valuesOf('class');
    const severity = severities.indexOf(valuesOf('severity')[0] as Severity);
    const [cause] = valuesOf('cause');
    for (const name of classes.length === 0 ? [unclassed] : classes) {
      const sum = sums.get(name) ?? { counts: severities.map(() => 0), total: 0, valid: 0, timely: 0, closed: 0, pleased: 0, causes: new Map<string, number>() };
      sum.total += 1;
      if (severity >= 0) sum.counts[severity] = (sum.counts[severity] ?? 0) + 1;
      sum.valid += Number(marks.includes('finding:valid'));
      for (const mark of ['timely', 'closed', 'pleased'] as const) sum[mark] += Number(marks.includes(mark));
      if (cause !== undefined) sum.causes.set(cause, (sum.causes.get(cause) ?? 0) + 1);
      sums.set(name, sum);
    }
  }
  return sums;
}
