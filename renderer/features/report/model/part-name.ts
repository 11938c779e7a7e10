import type { TrendPart } from '../../../../shared/ipc/report';

/** The days of a part of a trend in short: 11-20, 11-16～11-22, or 2026-11 for a whole month. */
export function partName({ from, to }: Pick<TrendPart, 'from' | 'to'>): string {
  if (from === to) return from.slice(5);
  const month = from.slice(0, 7);
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString();
  if (from.endsWith('-01') && to.startsWith(month) && after.slice(8, 10) === '01') return month;
  return `${from.slice(5)}～${to.slice(5)}`;
}
