import { z } from 'zod';
import { decisionRows } from './fields';
import { COMPLAINT_FORM } from './title';

const box = z.strictObject({ label: z.string(), on: z.boolean() });
const boxes = z.array(box);

/** Everything the paper shows, as plain words and ticked boxes: the component formats nothing. */
export const formModelSchema = z.strictObject({
  form: z.literal(COMPLAINT_FORM),
  blank: z.boolean(),
  decisions: z.array(z.enum(decisionRows)),
  /** Empty on a blank form. */
  number: z.string(),
  receivedAt: z.string(),
  promisedAt: z.string(),
  fields: z.strictObject({
    project: z.string(),
    desk: z.string(),
    receiver: z.string(),
    complainant: z.string(),
    phone: z.string(),
    unit: z.string(),
    contract: z.string(),
    about: z.string(),
    earlier: z.string(),
    facts: z.string(),
    demand: z.string(),
    criterion: z.string(),
    onTheSpot: z.string(),
  }),
  boxes: z.strictObject({
    channel: boxes,
    severity: boxes,
    settled: boxes,
    verdict: boxes,
    penalty: boxes,
    visit: boxes,
    visitResult: boxes,
  }),
  privacy: z.string(),
  printedAt: z.string(),
  copy: z.string(),
  version: z.string(),
  /** What the QR code of page 1 says; null on a blank form. */
  code: z.string().nullable(),
});

/** Everything 《客户投诉意见处理表》 shows. */
export type FormModel = z.infer<typeof formModelSchema>;

/** A box to tick. */
export type FormBox = z.infer<typeof box>;

/** The groups of boxes. */
export type BoxGroup = keyof FormModel['boxes'];
