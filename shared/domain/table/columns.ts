/** What a column may mean. */
export interface ColumnMeaning {
  readonly id: string;
  readonly label: string;
  readonly needed?: true;
  /** How such columns are headed elsewhere. */
  readonly known: RegExp;
}

/** Which column holds what: a column's place by the meaning's id. */
export type Mapping = Readonly<Record<string, number>>;

/** Heads of columns as they are compared. */
export function headText(head: string): string {
  return head.normalize('NFKC').replace(/\s|[（(].*?[）)]|[:：*]/g, '');
}

/** What columns mean by their heads: as a person said of such heads before, otherwise by what they are usually called. */
export function guessMapping(meanings: readonly ColumnMeaning[], heads: readonly string[], remembered: Readonly<Record<string, string>>): Mapping {
  const mapping: Record<string, number> = {};
  const texts = heads.map(headText);
  const taken = new Set<number>();
  const give = (id: string, at: number) => {
    if (at < 0 || taken.has(at) || mapping[id] !== undefined) return;
    mapping[id] = at;
    taken.add(at);
  };
  for (const { id } of meanings) give(id, texts.findIndex((text) => text !== '' && remembered[text] === id));
  for (const { id, known } of meanings) give(id, texts.findIndex((text, at) => !taken.has(at) && known.test(text)));
  return mapping;
}

/** The line with the heads: the first in which at least two meanings are found; otherwise the first of all. */
export function headLine(meanings: readonly ColumnMeaning[], lines: readonly (readonly string[])[]): number {
  const found = lines.slice(0, 20).findIndex((cells) => Object.keys(guessMapping(meanings, cells, {})).length >= 2);
  return Math.max(0, found);
}

/** What is wrong with a file, by line and column. */
export interface TableFault {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}
