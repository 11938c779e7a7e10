import { type Severity, severityLabel } from '../../../../shared/domain/severity/severity';
import type { InboxRow, Lane } from '../../../../shared/ipc/inbox';

/** A line of the list: a complaint, or the head of a severity. */
export type Line =
  | { readonly kind: 'head'; readonly severity: Severity; readonly text: string }
  | { readonly kind: 'row'; readonly row: InboxRow; readonly position: number };

/** Puts a head before each run of one severity; `lanes` give the number in it when nothing is left out. */
export function linesOf(rows: readonly InboxRow[], grouped: boolean, lanes: readonly Lane[] | null): readonly Line[] {
  const lines: Line[] = [];
  rows.forEach((row, position) => {
    if (grouped && rows[position - 1]?.severity !== row.severity) {
      const total = lanes?.find((lane) => lane.severity === row.severity)?.total;
      lines.push({ kind: 'head', severity: row.severity, text: [severityLabel[row.severity], countText(total)].filter(Boolean).join(' · ') });
    }
    lines.push({ kind: 'row', row, position });
  });
  return lines;
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
