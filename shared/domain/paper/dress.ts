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

/** A logo of more signs than this, as data URL, is not stored: it goes with every print. */
export const logoLength = 200_000;

/** What an office stores about its papers. */
export const officeDressSchema = z.strictObject({
  company: z.string().trim().max(40),
  logo: z.string().startsWith('data:image/png;base64,').max(logoLength).nullable(),
  /** Before the three letters of a paper: KS makes KS-CLB. */
  numberPrefix: z.string().trim().max(12),
  footer: z.string().trim().max(60),
  large: z.boolean(),
  /** 28 mm for binding instead of 25. */
  wideBinding: z.boolean(),
  /** What is to be added so that a printer's sheets are right, by the printer's name. */
  offsets: z.record(z.string().max(2_000), z.strictObject({ x: z.number().min(-5).max(5), y: z.number().min(-5).max(5) })),
});

/** What an office stores about its papers. */
export type OfficeDress = z.infer<typeof officeDressSchema>;

/** What an office has that chose nothing. */
export const noOfficeDress: OfficeDress = { company: '', logo: null, numberPrefix: '', footer: '', large: false, wideBinding: false, offsets: {} };

/** How one paper of an office looks on one printer; null is a paper that no printer is known for. */
export function dressFor(office: OfficeDress, code: string | null, printer: string | null): Dress {
  const offset = printer !== null && Object.hasOwn(office.offsets, printer) ? office.offsets[printer] : undefined;
  return {
    company: office.company,
    logo: office.logo,
    paperNumber: office.numberPrefix === '' || code === null ? '' : `${office.numberPrefix}-${code}`,
    footer: office.footer,
    large: office.large,
    x: (office.wideBinding ? 3 : 0) + (offset?.x ?? 0),
    y: offset?.y ?? 0,
  };
}
