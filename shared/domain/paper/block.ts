import { z } from 'zod';

// Made when they are first asked for: a start must not wait for them.
function makeParts() {
  const box = z.strictObject({ label: z.string(), on: z.boolean() });
  const mark = z.discriminatedUnion('kind', [
    /** A word with a rule of so many millimetres; `text` already stands on it. */
    z.strictObject({ kind: z.literal('rule'), word: z.string(), mm: z.number(), text: z.string() }),
    z.strictObject({ kind: z.literal('date') }),
  ]);
  const person = z.enum(['complainant', 'phone', 'unit', 'contract']);
  const align = z.enum(['left', 'center', 'right']);
  const cell = z.strictObject({
    id: z.string(),
    /** The shaded word before the value; null where the value has the whole width. A line break where the cell breaks. */
    label: z.string().nullable(),
    labelMm: z.number(),
    /** The share of what the labels leave of the row. */
    share: z.number(),
    /** Null where nothing is ever typed. */
    text: z.string().nullable(),
    /** Filled in by whoever may open the record. */
    person: person.nullable(),
    align,
    boxes: z.array(box),
    /** What is written by hand at the foot of the cell. */
    marks: z.array(mark),
  });
  const row = z.strictObject({
    h: z.number(),
    /** Its share of the height that the rows leave of the page. */
    grow: z.number(),
    cells: z.array(cell).min(1),
  });
  const block = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), text: z.string() }),
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    /** The headings of these texts with the pages on which they stand. */
    z.strictObject({ kind: z.literal('contents'), of: z.array(z.string()) }),
    z.strictObject({
      kind: z.literal('table'),
      columns: z.array(z.strictObject({ label: z.string(), share: z.number(), align })).min(1),
      rows: z.array(z.array(z.string())),
      /** The least height of a row in millimetres. */
      rowMm: z.number(),
      /** Empty rows for the pen go on to the foot of the page. */
      fill: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('marks'), marks: z.array(mark) }),
    /** Bars one under the other, each of as many parts as there are series; told apart by pattern, not by colour. */
    z.strictObject({
      kind: z.literal('bars'),
      series: z.array(z.string()).min(1).max(4),
      bars: z.array(z.strictObject({ name: z.string(), parts: z.array(z.number().min(0)), note: z.string() })),
    }),
  ]);
  return { row, block };
}

let parts: ReturnType<typeof makeParts> | null = null;

/** What papers are made of. */
export const paperParts = (): ReturnType<typeof makeParts> => (parts ??= makeParts());

/** What flows over the pages of a paper. */
export const blocksSchema = z.lazy(() => z.array(paperParts().block));
