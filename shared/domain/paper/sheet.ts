import { z } from 'zod';
import { paperParts } from './block';
import { dressSchema } from './dress';

// Made when it is first asked for: a start must not wait for it.
function makeSchema() {
  const { row, block } = paperParts();
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
