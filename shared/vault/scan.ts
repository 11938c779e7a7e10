import { z } from 'zod';
import { namedBoxSchema } from './box';

/** What the window asks about scanned pages. */
export const scanAsks = [
  /** A page as it was scanned; needs main's permit, which looks at who may see it. */
  z.strictObject({ type: z.literal('scan'), box: namedBoxSchema }),
] as const;

/** What comes of it; null for what cannot be opened. */
export interface ScanAnswers {
  readonly scan: Uint8Array | null;
}
