import { COMPLAINT_FORM } from '../form/title';

/** Which printers a desk remembers. */
export interface KnownPrinters {
  /** Where papers come out that have no printer of their own; null asks each time. */
  readonly printer: string | null;
  /** Papers with a printer of their own, by the id of the paper. */
  readonly papers?: Readonly<Record<string, string>> | undefined;
}

/** Where a paper comes out; null where a person has to be asked. */
export function printerOf({ printer, papers }: KnownPrinters, paper: string = COMPLAINT_FORM): string | null {
  return (papers !== undefined && Object.hasOwn(papers, paper) ? papers[paper] : undefined) ?? printer;
}

/** What a desk remembers once a paper has a printer of its own; null takes that back. */
export function withOwnPrinter<T extends KnownPrinters>(known: T, paper: string, printer: string | null): T {
  const others = Object.entries(known.papers ?? {}).filter(([id]) => id !== paper);
  return { ...known, papers: Object.fromEntries(printer === null ? others : [...others, [paper, printer]]) };
}
