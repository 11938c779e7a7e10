import { z } from 'zod';
import { dressSchema } from './dress';

// Made when it is first asked for: a start must not wait for it.
function makeSchema() {
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
  ]);
  return z.strictObject({
    form: z.string(),
    title: z.string(),
    blank: z.boolean(),
    landscape: z.boolean(),
    project: z.string(),
    desk: z.string(),
    /** The line under the title; an empty text leaves a rule of so many millimetres. */
    meta: z.array(z.strictObject({ word: z.string(), text: z.string(), mm: z.number() })),
    /** Either one ruled page of rows, whose long texts go on on further pages, … */
    rows: z.array(row),
    /** … or blocks that flow over as many pages as they need. */
    blocks: z.array(block),
    foot: z.string(),
    printedAt: z.string(),
    copy: z.string(),
    version: z.string(),
    /** What the QR code of page 1 says; null where there is no record to find. */
    code: z.string().nullable(),
    dress: dressSchema,
  });
}

type Schema = ReturnType<typeof makeSchema>;
let made: Schema | null = null;

/** What the gate lets through of a sheet. */
export const sheetSchema = z.lazy(() => (made ??= makeSchema()));

/** Any paper but 《客户投诉意见处理表》, as plain words and ticked boxes: what draws it formats nothing. */
export type Sheet = z.infer<Schema>;
/** A ruled row. */
export type SheetRow = Sheet['rows'][number];
/** A value with the word before it. */
export type SheetCell = SheetRow['cells'][number];
/** A part of a paper that flows over pages. */
export type SheetBlock = Sheet['blocks'][number];
/** What is written by hand at the foot of a cell. */
export type Mark = SheetCell['marks'][number];
/** A place for a part of who complains. */
export type PersonPlace = NonNullable<SheetCell['person']>;
/** A box to tick. */
export type SheetBox = SheetCell['boxes'][number];
