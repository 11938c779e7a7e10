import { headText, type Mapping } from '../../../shared/domain/table/columns';

/** What a person said before that columns of such heads mean in one kind of file. Heads of columns name nobody. */
export function rememberedColumns(kind: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(kind) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Remembers what columns mean. */
export function rememberColumns(kind: string, heads: readonly string[], mapping: Mapping): void {
  const kept = { ...rememberedColumns(kind) };
  for (const [id, at] of Object.entries(mapping)) if (heads[at] !== undefined && headText(heads[at]) !== '') kept[headText(heads[at])] = id;
  localStorage.setItem(kind, JSON.stringify(kept));
}
