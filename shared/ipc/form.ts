import { z } from 'zod';
import { COMPLAINT_FORM } from '../domain/form/title';
import { officeDressSchema } from '../domain/paper/dress';
import { paperModelSchema } from '../domain/paper/model';
import { offers } from '../domain/paper/offer';
import { kebabId } from '../util/schema';
import { digest, done, leading, method, nothing, printerName, recordId, signedIn, withCustomers } from './method';

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

const offeredPapers = z.strictObject({
  /** The number of the complaint; null for none. */
  number: z.string().nullable(),
  papers: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      group: z.string(),
      /** It lies on its side. */
      wide: z.boolean(),
      /** It can be filled from a complaint. */
      fillable: z.boolean(),
      offer: z.enum(offers),
      /** How often it went to paper for this complaint. */
      prints: z.number().int(),
    }),
  ),
});

/** Every paper with what the policy says of it. */
export type OfferedPapers = z.output<typeof offeredPapers>;

const paper = kebabId.default(COMPLAINT_FORM);
/** What a paper that is of no complaint is filled from, such as the place of a day's end in the log; null is a blank one. */
const of = z.string().max(240).nullable().default(null);

/** Papers: a null complaint means the blank one, no paper 《客户投诉意见处理表》. */
export const formMethods = {
  'form.model': method(signedIn, z.strictObject({ complaintId: recordId.nullable(), paper, of }), paperModelSchema),
  'form.offered': method(withCustomers, z.strictObject({ complaintId: recordId.nullable() }), offeredPapers),
  /** A print is likely soon: gets a paper window ready. */
  'form.warm': method(signedIn, nothing, done),
  'form.print': method(
    signedIn,
    z.strictObject({ complaintId: recordId.nullable(), paper, of, printer: printerName.nullable(), copies: z.number().int().min(1).max(9) }),
    printed,
  ),
  /** What the office puts on all its papers. */
  'form.dress': method(signedIn, nothing, officeDressSchema),
  'form.setDress': method(leading, officeDressSchema, done),
  'form.printers': method(signedIn, nothing, z.array(printer)),
  /** Asks the person where to, then writes a copy of the archived PDF there. */
  'form.saveCopy': method(signedIn, z.strictObject({ pdf: digest }), z.strictObject({ saved: z.boolean() })),
} as const;
