import { headText, type Mapping, type TableKind } from '../../../../shared/domain/sales/columns';

const place = (kind: TableKind) => `sales-columns-${kind}`;

/** What a person said before that columns of such heads mean. Heads of columns name nobody. */
export function rememberedColumns(kind: TableKind): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(kind)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Remembers what columns mean. */
export function rememberColumns(kind: TableKind, heads: readonly string[], mapping: Mapping): void {
  const kept = { ...rememberedColumns(kind) };
  for (const [id, at] of Object.entries(mapping)) if (heads[at] !== undefined && headText(heads[at]) !== '') kept[headText(heads[at])] = id;
  localStorage.setItem(place(kind), JSON.stringify(kept));
}
