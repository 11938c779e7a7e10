import { z } from 'zod';

/** A sealed record and the name by which the log knows it. */
export interface NamedBox {
  readonly digest: string;
  readonly box: Uint8Array;
}

/** A named box as it arrives in a message. */
export const namedBoxSchema = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  box: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
