import type { AlikeReason } from '../../../../shared/domain/alike/rank';
import type { Related } from '../../../../shared/ipc/alike';
import type { InboxRow } from '../../../../shared/ipc/inbox';

/** A complaint beside another one, and how it stands to it. */
export interface Entry {
  readonly row: InboxRow;
  readonly kind: 'main' | 'part' | 'link' | 'alike';
  readonly reasons: readonly AlikeReason[];
}

/** Everything beside a complaint in one list, what is settled before what may be. */
export function entriesOf({ main, parts, links, alike }: Related): readonly Entry[] {
  const as = (kind: Entry['kind']) => (row: InboxRow): Entry => ({ row, kind, reasons: [] });
  const related = [...(main === null ? [] : [main].map(as('main'))), ...parts.map(as('part')), ...links.map(as('link'))];
  const known = new Set<string>();
  // Linked and merged at once, a complaint stands where it was merged.
  return [...related, ...alike.map(({ row, reasons }): Entry => ({ row, kind: 'alike', reasons }))].filter(({ row }) => {
    if (known.has(row.id)) return false;
    known.add(row.id);
    return true;
  });
}

/** The complaints that may want one explanation: this one with those linked to it, and with the group in which it was noticed. */
export function severalOf(id: string, { links, group }: Related): readonly string[] {
  return [...new Set([id, ...links.map((row) => row.id), ...(group?.complaints ?? [])])];
}
