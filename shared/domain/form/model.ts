import { z } from 'zod';
import { dressSchema } from '../paper/dress';
import { decisionRows, fieldIds, ruleWidths, type RuleId } from './fields';
import { COMPLAINT_FORM } from './title';

const box = z.strictObject({ label: z.string(), on: z.boolean() });
const boxes = z.array(box);

function record<K extends string>(keys: readonly K[]): Record<K, z.ZodString> {
  return Object.fromEntries(keys.map((key) => [key, z.string()])) as Record<K, z.ZodString>;
}

/** Everything the paper shows, as plain words and ticked boxes: the component formats nothing. */
export const formModelSchema = z.strictObject({
  form: z.literal(COMPLAINT_FORM),
  blank: z.boolean(),
  decisions: z.array(z.enum(decisionRows)),
  /** Empty on a blank form. */
  number: z.string(),
  receivedAt: z.string(),
  promisedAt: z.string(),
  fields: z.strictObject(record(fieldIds)),
  rules: z.strictObject(record(Object.keys(ruleWidths) as RuleId[])),
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
  dress: dressSchema,
});

/** Everything 《客户投诉意见处理表》 shows. */
export type FormModel = z.infer<typeof formModelSchema>;

/** A box to tick. */
export type FormBox = z.infer<typeof box>;

/** The groups of boxes. */
export type BoxGroup = keyof FormModel['boxes'];
