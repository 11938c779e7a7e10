import { z } from 'zod';
import { answerWays, measureKinds, verdicts, visitOutcomes, visitWays } from '../domain/handling/choices';
import { actInput } from '../domain/handling/input';
import { severities } from '../domain/severity/severity';
import { roles } from '../domain/staff/role';
import { isoTime } from './method';

const done = { who: z.string(), at: isoTime };

const offer = z.strictObject({
  id: z.enum(actInput.options.map((option) => option.shape.action.value)),
  label: z.string(),
  key: z.string(),
  /** It is what the case waits for. */
  next: z.boolean(),
  allowed: z.boolean(),
  /** Who may do it, or what is missing; null when it may be done. */
  why: z.string().nullable(),
});

const measure = z.strictObject({
  kind: z.enum(measureKinds),
  text: z.string(),
  unit: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  verified: z.strictObject({ effective: z.boolean(), text: z.string(), ...done }).nullable(),
  /** The person who asks may verify it. */
  toVerify: z.boolean(),
  ...done,
});

/** What was done about a complaint, with the people's names. */
export const handlingView = z.strictObject({
  department: z.string().nullable(),
  judgement: z.strictObject({ valid: z.boolean(), label: z.string(), explanation: z.string(), ...done }).nullable(),
  /** In yuan. */
  amount: z.number().nullable(),
  tasks: z.array(z.strictObject({ label: z.string(), text: z.string(), ...done })),
  opinions: z.array(z.strictObject({ text: z.string(), department: z.string().nullable(), ...done })),
  decisions: z.array(z.strictObject({ approved: z.boolean(), text: z.string(), ...done })),
  answers: z.array(
    z.strictObject({
      text: z.string(),
      how: z.enum(answerWays),
      answeredAt: isoTime,
      /** It is one explanation for so many complaints. */
      joint: z.strictObject({ id: z.uuid(), count: z.number().int() }).optional(),
      /** Why, when it was taken back. */
      withdrawn: z.strictObject({ reason: z.string(), ...done }).nullable(),
      ...done,
    }),
  ),
  verdicts: z.array(z.strictObject({ verdict: z.enum(verdicts), demand: z.string().nullable(), ...done })),
  cause: z.strictObject({ category: z.string(), label: z.string(), text: z.string(), ...done }).nullable(),
  measures: z.array(measure),
  penalty: z.strictObject({ choice: z.array(z.string()), person: z.string().nullable(), reason: z.string().nullable(), ...done }).nullable(),
  visits: z.array(z.strictObject({ how: z.enum(visitWays), outcome: z.enum(visitOutcomes).nullable(), text: z.string().nullable(), ...done })),
  archived: z.strictObject({ archiveNumber: z.string(), ...done }).nullable(),
  reopened: z.number().int(),
  proposal: z.strictObject({ severity: z.enum(severities), reason: z.string(), ...done }).nullable(),
  /** Null while its clocks run. */
  paused: z.strictObject({ until: isoTime, ground: z.string(), who: z.string() }).nullable(),
});

const named = z.strictObject({ id: z.string(), label: z.string() });

/** What the dialogs of the actions offer to choose from. */
export const actChoices = z.strictObject({
  handlers: z.array(z.enum(roles)),
  penalties: z.array(z.strictObject({ set: z.array(z.string()), label: z.string() })),
  causes: z.array(named),
  /** The classes among which a stage asks to choose. */
  classes: z.array(named),
  validity: z.strictObject({ valid: z.string(), invalid: z.string() }),
  visitExemptions: z.array(z.string()),
  /** Why clocks may stand still. */
  pauseGrounds: z.array(z.string()),
  raise: z.array(z.enum(severities)),
  lower: z.array(z.enum(severities)),
});

/** An action for the person who asks. */
export const actionOffer = offer;

/** An action for the person who asks. */
export type ActionView = z.output<typeof offer>;
/** What was done about a complaint. */
export type HandlingView = z.output<typeof handlingView>;
/** A measure with what came of it. */
export type MeasureView = z.output<typeof measure>;
