import { z } from 'zod';
import { outcomes, waitReasons } from '../domain/returns/outcome';
import { kebabId } from '../util/schema';
import { digest, done, isoTime, method, nothing, recordId, typedLine, withCustomers } from './method';

/** No page of a usual size comes near this; what is larger is refused before it is kept. */
export const pageBytesLimit = 8_000_000;

const pageBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length > 0 && value.length <= pageBytesLimit);

const filedPage = z.strictObject({
  outcome: z.enum(outcomes),
  /** The number of the complaint; null for a page that waits. */
  number: z.string().nullable(),
  complaint: z.string().nullable(),
  /** Which sheet it is, such as 《客户投诉意见处理表》第 1 版第 1 页; for a page that waits why it does. */
  words: z.string(),
});

const trayPage = z.strictObject({
  id: recordId,
  file: digest,
  why: z.enum(waitReasons),
  arrivedAt: isoTime,
  who: z.string(),
});

const sheetOut = z.strictObject({
  id: recordId,
  number: z.string(),
  title: z.string(),
  severity: z.string(),
  since: isoTime,
  /** Whole days since it was printed. */
  days: z.number().int(),
});

/** What came of a scanned page. */
export type FiledPage = z.output<typeof filedPage>;
/** A page that waits for a person. */
export type TrayPage = z.output<typeof trayPage>;
/** A printed sheet that is not back. */
export type SheetOut = z.output<typeof sheetOut>;

/** The way back of signed sheets. */
export const returnsMethods = {
  /** Opens the process that reads scans; its port follows. */
  'returns.reader': method(withCustomers, nothing, done),
  /** Ends it. */
  'returns.readerDone': method(withCustomers, nothing, done),
  /** Takes a scanned page in. `page` is sealed where there is a vault; `codes` is what its QR codes say. */
  'returns.take': method(
    withCustomers,
    z.strictObject({ source: z.string().regex(/^[0-9a-f]{64}:\d{1,4}$/), file: digest, page: pageBytes, sealed: z.boolean(), codes: z.array(z.string().max(200)).max(20) }),
    filedPage,
  ),
  'returns.tray': method(withCustomers, nothing, z.array(trayPage)),
  'returns.out': method(withCustomers, nothing, z.array(sheetOut)),
  /** A page as it is kept: the picture itself, or the box for the vault to open. */
  'returns.page': method(withCustomers, z.strictObject({ file: digest }), z.strictObject({ page: z.custom<Uint8Array>((value) => value instanceof Uint8Array), sealed: z.boolean() })),
  /** Somebody says to which complaint and sheet a page belongs. */
  'returns.assign': method(withCustomers, z.strictObject({ id: recordId, complaintId: recordId, paper: kebabId }), filedPage),
  /** A page that is none of ours, or of no use. */
  'returns.dismiss': method(withCustomers, z.strictObject({ id: recordId, reason: typedLine }), done),
  /** A page that was filed is no signed sheet of the complaint after all: it waits again. */
  'returns.withdraw': method(withCustomers, z.strictObject({ complaintId: recordId, file: digest, reason: typedLine }), done),
} as const;
