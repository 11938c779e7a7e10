import { z } from 'zod';

/** What an office puts on all its papers, and how a sheet lies on the paper of one printer. */
export const dressSchema = z.strictObject({
  company: z.string(),
  /** A picture as data URL. */
  logo: z.string().nullable(),
  /** The office's own number for this kind of paper, such as KS-04. */
  paperNumber: z.string(),
  footer: z.string(),
  /** Typed text large enough to be read across a counter. */
  large: z.boolean(),
  /** How far everything is moved in millimetres: the binding edge and the printer's own error together. */
  x: z.number().min(-10).max(10),
  y: z.number().min(-10).max(10),
});

/** What an office puts on all its papers, and how a sheet lies on the paper of one printer. */
export type Dress = z.infer<typeof dressSchema>;

/** A sheet of an office that chose nothing. */
export const plainDress: Dress = { company: '', logo: null, paperNumber: '', footer: '', large: false, x: 0, y: 0 };

/** The sizes in points of a text: larger for a counter, and then never smaller than usual. */
export function sizesFor(sizes: readonly number[], large: boolean): readonly number[] {
  return large && (sizes[0] ?? 0) >= 10.5 ? [12, 10.5] : sizes;
}
