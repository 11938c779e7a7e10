import type { Mark, PersonPlace, SheetBlock, SheetBox, SheetCell, SheetRow } from './sheet';

type Extra = Partial<Omit<SheetCell, 'id' | 'label' | 'text'>>;

const LABEL_MM = 23;

/** A word and what is typed beside it. */
export function cell(id: string, label: string | null, text: string | null, extra: Extra = {}): SheetCell {
  return { id, label, labelMm: LABEL_MM, share: 1, text, person: null, align: 'left', boxes: [], marks: [], ...extra };
}

/** A place for a part of who complains. */
export function person(place: PersonPlace, label: string, text: string, extra: Extra = {}): SheetCell {
  return cell(place, label, text, { person: place, ...extra });
}

/** A ruled row of a fixed height. */
export function row(h: number, ...cells: SheetCell[]): SheetRow {
  return { h, grow: 0, cells };
}

/** A ruled row that takes what the others leave of the page, at least so many millimetres. */
export function tall(h: number, grow: number, ...cells: SheetCell[]): SheetRow {
  return { h, grow, cells };
}

/** A rule to write on. */
export function rule(word: string, mm: number, text = ''): Mark {
  return { kind: 'rule', word, mm, text };
}

/** A date to write. */
export const date: Mark = { kind: 'date' };

/** Who signs, and when. */
export function signed(word = '签字', mm = 26): Mark[] {
  return [rule(word, mm), date];
}

/** Boxes to tick. */
export function boxes(labels: readonly string[], on: readonly string[] = []): SheetBox[] {
  return labels.map((label) => ({ label, on: on.includes(label) }));
}

/** A row of words over columns, and so many rows beneath them that are filled as far as there is something. */
export function grid(id: string, columns: readonly (readonly [label: string, share: number])[], count: number, rows: readonly (readonly string[])[] = [], h = 8): SheetRow[] {
  const head = row(7, ...columns.map(([label, share], index) => cell(`${id}-head-${index}`, label, null, { labelMm: 0, share })));
  const lines = Array.from({ length: count }, (_, line) =>
    row(h, ...columns.map(([, share], index) => cell(`${id}-${line}-${index}`, null, rows[line]?.[index] ?? '', { share }))),
  );
  return [head, ...lines];
}

type Table = Extract<SheetBlock, { kind: 'table' }>;

/** A table that goes on over pages, with its head on each. */
export function table(columns: readonly (readonly [label: string, share: number, align?: 'left' | 'center' | 'right'])[], rows: readonly (readonly string[])[], extra: Partial<Table> = {}): Table {
  return {
    kind: 'table',
    columns: columns.map(([label, share, align = 'left']) => ({ label, share, align })),
    rows: rows.map((line) => [...line]),
    rowMm: 8,
    fill: false,
    ...extra,
  };
}
