import { z } from 'zod';
import { kebabId, text } from '../../util/schema';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { limitSchema } from './limit';
import { label, ruleId } from './terms';

const ruleIds = z.array(ruleId).min(1);

// Words, never patterns: a policy may come from a file, and a pattern could stall the desk.
const words = z.string().min(1).max(40);
const fragment = z.union([words, z.array(words).min(1).max(80)]);

/** What a text must say to suggest a criterion: fragments in this order, close together, within one sentence. */
export const cueSchema = z.strictObject({
  /** Each fragment is one wording, or several of which one is enough. */
  say: z.array(fragment).min(1).max(6),
  /** Wordings around the place that take it back, such as 没有人受伤. */
  except: z.array(words).max(60).exactOptional(),
  /** Wordings that take it back wherever they stand: who complains does not only ask. */
  unless: z.array(words).max(60).exactOptional(),
  /** The most characters from the first fragment to the end of the last. */
  within: z.int().min(1).max(200).exactOptional(),
});

/** A circumstance that the desk ticks. */
export const criterionSchema = z.strictObject({
  id: kebabId,
  label,
  /** `severity` takes part in the severity, `attention` asks for somebody's attention, `class` is counted apart. */
  kind: z.enum(['severity', 'attention', 'class']),
  /** The rule of the source, or `office-choice`. */
  source: z.union([ruleId, z.literal('office-choice')]),
  /** Raised by a clock; nobody ticks it. */
  automatic: z.literal(true).exactOptional(),
  /** Whoever must be told at once. */
  tell: z.enum(roles).exactOptional(),
  cues: z.array(cueSchema).max(60),
});

/** A condition over ticked criteria. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

// Four levels are more than a reader follows, and a bound keeps a file from exhausting the stack.
const condition = [1, 2, 3].reduce<z.ZodType<Condition>>(
  (inner) =>
    z.union([
      kebabId,
      z.strictObject({ all: z.array(inner).min(1).max(20) }),
      z.strictObject({ any: z.array(inner).min(1).max(20) }),
    ]),
  kebabId,
);

const severityRule = z.strictObject({ severity: z.enum(severities), when: condition, rules: ruleIds });

const route = z.strictObject({
  when: z.strictObject({
    severity: z.enum(severities).exactOptional(),
    aboutRole: z.enum(roles).exactOptional(),
  }),
  handler: z.enum(roles),
  reason: text,
  rules: ruleIds,
});

const actor = z.strictObject({
  severities: z.array(z.enum(severities)).min(1).exactOptional(),
  /** `handler` is whoever the route chose. */
  role: z.union([z.enum(roles), z.literal('handler')]),
  /** What the case waits for; `{role}` stands for the role's name. */
  pending: label,
});

const stage = z.strictObject({
  id: kebabId,
  label,
  /** The first that fits the severity acts; where none fits, the stage is passed over. */
  actors: z.array(actor).min(1),
});

/** The shape of a policy; what its parts say about each other is checked by `parsePolicy`. */
export const policySchema = z.strictObject({
  id: kebabId,
  name: label,
  version: z.int().min(1),
  /** The document the policy follows. */
  source: text,
  criteria: z.array(criterionSchema).min(1).max(60),
  /** The first whose condition holds decides. */
  severities: z.array(severityRule).min(1).max(40),
  otherwise: z.strictObject({ severity: z.enum(severities), reason: text, rules: ruleIds }),
  /** The first that fits decides; the last one fits always. */
  routes: z.array(route).min(1).max(40),
  stages: z.array(stage).min(1).max(20),
  /** The stage at which a new complaint stands, and one that was settled on the spot. */
  start: z.strictObject({ taken: kebabId, settled: kebabId }),
  limits: z.array(limitSchema).max(20),
  penalties: z.array(
    z.strictObject({
      severity: z.enum(severities),
      /** One of these sets is imposed. */
      choices: z.array(z.array(label).min(1)).min(1),
      rules: ruleIds,
    }),
  ),
  closing: z.strictObject({
    customerAgrees: z.boolean(),
    causeAndMeasures: z.boolean(),
    /** Before the archive; before closing itself, where no clock counts the visit from closing. */
    returnVisit: z.boolean(),
    rules: ruleIds,
  }),
  forms: z.array(z.strictObject({ id: kebabId, label })).min(1),
  report: z.strictObject({
    /** The last day of the month that a monthly report counts. */
    monthlyCutOff: z.union([z.int().min(1).max(28), z.literal('month-end')]),
    rules: ruleIds,
  }),
});

/** A handling policy: everything an office decides about complaints, as data. */
export type Policy = z.infer<typeof policySchema>;
/** A circumstance that the desk ticks. */
export type Criterion = z.infer<typeof criterionSchema>;
/** What a text must say to suggest a criterion. */
export type Cue = z.infer<typeof cueSchema>;
/** A stage of a policy. */
export type Stage = z.infer<typeof stage>;
