import { z } from 'zod';
import { formModelSchema } from '../domain/form/model';
import { digest, done, method, nothing, printerName, recordId, signedIn } from './method';

const printer = z.strictObject({ name: z.string(), label: z.string(), isDefault: z.boolean() });

const printed = z.strictObject({
  pdf: digest,
  pages: z.number().int(),
  copy: z.number().int(),
  /** The queue that took it; null when it was only archived because no printer is chosen. */
  printer: z.string().nullable(),
});

/** A printer queue of this computer. */
export type Printer = z.output<typeof printer>;
/** What came of a print. */
export type Printed = z.output<typeof printed>;

/** 《客户投诉意见处理表》: a null complaint means the blank form. */
export const formMethods = {
  'form.model': method(signedIn, z.strictObject({ complaintId: recordId.nullable() }), formModelSchema),
  /** A print is likely soon: gets a paper window ready. */
  'form.warm': method(signedIn, nothing, done),
  'form.print': method(
    signedIn,
    z.strictObject({ complaintId: recordId.nullable(), printer: printerName.nullable(), copies: z.number().int().min(1).max(9) }),
    printed,
  ),
  'form.printers': method(signedIn, nothing, z.array(printer)),
  /** Asks the person where to, then writes a copy of the archived PDF there. */
  'form.saveCopy': method(signedIn, z.strictObject({ pdf: digest }), z.strictObject({ saved: z.boolean() })),
} as const;
