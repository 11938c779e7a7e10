import { dueState } from '../../../../shared/domain/deadline/due-state';
import type { Severity } from '../../../../shared/domain/severity/severity';
import type { InboxRow, Lane } from '../../../../shared/ipc/inbox';
import type { Order } from './order';

/** A line of the list: a complaint, or the head of those that follow. */
export type Line =
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'row'; readonly row: InboxRow; readonly position: number };

/** What a list is put together from. */
export interface Listing {
  readonly rows: readonly InboxRow[];
  readonly order: Order;
  /** The number in each severity, when nothing is left out. */
  readonly lanes: readonly Lane[] | null;
  readonly now: number;
  readonly names: Readonly<Record<Severity, string>>;
}

/** Puts a head before each run of rows that belong together. */
export function linesOf({ rows, order, lanes, now, names }: Listing): readonly Line[] {
  const lines: Line[] = [];
  let last = '';
  rows.forEach((row, position) => {
    const text = order === 'severity' ? severityHead(row, lanes, names) : order === 'due' ? dueHead(row, now) : '';
    if (text !== last) lines.push({ kind: 'head', text });
    last = text;
    lines.push({ kind: 'row', row, position });
  });
  return lines;
}

function severityHead({ severity }: InboxRow, lanes: readonly Lane[] | null, names: Listing['names']): string {
  const total = lanes?.find((lane) => lane.severity === severity)?.total;
  return [names[severity], countText(total)].filter(Boolean).join(' · ');
}

const dueHeads = { overdue: '超期', today: '今日到期', later: '以后到期' } as const;

function dueHead({ dueAt }: InboxRow, now: number): string {
  return dueAt === null ? '没有时限' : dueHeads[dueState(dueAt, new Date(now).toISOString()).state];
}

/** A count as shown; main stops counting at a thousand. */
export function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count >= 1000 ? '999+' : String(count);
}

/** The row a step away from the chosen one; the first when none is chosen. */
export function stepped(rows: readonly InboxRow[], chosen: string | null, by: number): string | null {
  const at = rows.findIndex((row) => row.id === chosen);
  if (at < 0) return rows[0]?.id ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null;
}
