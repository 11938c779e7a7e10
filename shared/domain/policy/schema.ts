import { z } from 'zod';
import { kebabId, text } from '../../util/schema';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { closingSchema } from './closing';
import { conditionSchema } from './condition';
import { criterionSchema } from './criterion';
import { limitSchema } from './limit';
import { pausingSchema } from './pausing';
import { stageSchema } from './stage';
import { label, ruleId } from './terms';

const ruleIds = z.array(ruleId).min(1);

const severityRule = z.strictObject({ severity: z.enum(severities), when: conditionSchema, rules: ruleIds });

const route = z.strictObject({
  when: z.strictObject({
    severity: z.enum(severities).exactOptional(),
    aboutRole: z.enum(roles).exactOptional(),
    criteria: conditionSchema.exactOptional(),
  }),
  handler: z.enum(roles),
  reason: text,
  rules: ruleIds,
});

/** The shape of a policy; what its parts say about each other is checked by `parsePolicy`. */
export const policySchema = z.strictObject({
  id: kebabId,
  name: label,
  version: z.int().min(1),
  /** The document the policy follows. */
  source: text,
  criteria: z.array(criterionSchema).min(1).max(60),
  /** What the policy calls the severities; the desk's own words where it has none. */
  severityNames: z.partialRecord(z.enum(severities), label).exactOptional(),
  /** The first whose condition holds decides. */
  severities: z.array(severityRule).min(1).max(40),
  otherwise: z.strictObject({ severity: z.enum(severities), reason: text, rules: ruleIds }),
  /** The first that fits decides; the last one fits always. */
  routes: z.array(route).min(1).max(40),
  /** What a finding is called. */
  validity: z.strictObject({ valid: label, invalid: label }),
  stages: z.array(stageSchema).min(1).max(20),
  /** The stage at which a new complaint stands, and one that was settled on the spot. */
  start: z.strictObject({ taken: kebabId, settled: kebabId }),
  limits: z.array(limitSchema).max(20),
  /** There when some of the limits may stand still. */
  pausing: pausingSchema.exactOptional(),
  causes: z.array(z.strictObject({ id: kebabId, label })).min(1).max(40),
  penalties: z.array(
    z.strictObject({
      severity: z.enum(severities),
      /** Whom it is for, where that makes a difference. */
      whom: z.enum(roles).exactOptional(),
      /** One of these sets is imposed. */
      choices: z.array(z.array(label).min(1)).min(1),
      rules: ruleIds,
    }),
  ),
  /** Who decides about penalties. */
  penaltyBy: z.union([z.enum(roles), z.literal('handler')]),
  closing: closingSchema,
  /** The papers of the office, each with the stages at which it is due; one without stages goes along from the first to the last. */
  forms: z.array(z.strictObject({ id: kebabId, label, stages: z.array(kebabId).min(1).max(20).exactOptional() })).min(1),
  report: z.strictObject({
    /** The last day of the month that a monthly report counts. */
    monthlyCutOff: z.union([z.int().min(1).max(28), z.literal('month-end')]),
    /** The day of the next month by which it is there. */
    dueDay: z.int().min(1).max(28).exactOptional(),
    /** A report every week beside it. */
    weekly: z.literal(true).exactOptional(),
    rules: ruleIds,
  }),
});

/** A handling policy: everything an office decides about complaints, as data. */
export type Policy = z.infer<typeof policySchema>;

export type { Condition } from './condition';
export type { Criterion, Cue } from './criterion';
export type { Stage } from './stage';
