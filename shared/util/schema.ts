import { z } from 'zod';

/** An instant: ISO-8601, UTC, milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

/** A local day, `YYYY-MM-DD`. */
export const localDay = z.iso.date();

/** A time of the day, `HH:mm`. */
export const hhmm = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** An id that people read: lower-case words joined by hyphens. */
export const kebabId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(60);

/** A SHA-256 digest in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Text that says something: not blank. */
export const text = z.string().refine((value) => value.trim() !== '', 'blank');

/** A sum of money in yuan, to the fen. */
export const amount = z.number().min(0).max(1_000_000_000).multipleOf(0.01);
