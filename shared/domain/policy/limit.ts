import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { parties } from '../calendar/hours';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { scopeSchema } from './scope';
import { label, ruleId } from './terms';

/** The units in which a time limit is given. */
export const limitUnits = ['minutes', 'hours', 'calendar-days', 'working-days', 'weeks', 'months'] as const;

/** What begins a clock, `promised` being the time that was promised; a stage begins it when the case comes to stand there, or past it. */
export const limitBeginnings = ['received', 'taken-in', 'answered', 'closed', 'promised'] as const;

const source = z.union([ruleId, z.literal('office-choice')]);

/** A moment before or after the due time of a clock at which somebody is told. */
export const escalationPointSchema = z.strictObject({
  id: kebabId,
  /** Counted from the due time; negative before it. */
  at: z.strictObject({ amount: z.int().min(-1000).max(1000), unit: z.enum(limitUnits) }),
  /** `doer` is whoever the case waits for, `handler` whoever the route chose. */
  tell: z.union([z.enum(roles), z.enum(['doer', 'handler'])]),
  /** What they are told, such as 答复客户已超期. */
  what: label,
  /** An automatic criterion that holds from then on, unless the complaint was found invalid or the customer agrees. */
  raise: kebabId.exactOptional(),
  source,
});

/** A time limit: a clock that runs from an event until a stage is done. */
export const limitSchema = z.strictObject({
  clock: kebabId,
  label,
  /** No days at all is the day on which it begins; no minutes at all is the time that was promised. */
  amount: z.int().min(0).max(1000),
  unit: z.enum(limitUnits),
  from: z.union([z.enum(limitBeginnings), z.strictObject({ stage: kebabId })]),
  /** The stage that must be done in time. */
  until: kebabId,
  /** Runs out at closing time of its last day, otherwise at the time of day at which it began. */
  atClosing: z.boolean(),
  /**
   * Whose hours it counts. Minutes and hours then run only while they work, working days are theirs; without it
   * minutes and hours run on, and working days are those of the departments.
   */
  hours: z.enum(parties).exactOptional(),
  /** Stands still while the case is paused, for a reason that is recorded. */
  pausable: z.literal(true).exactOptional(),
  /** Other amounts for some severities. */
  bySeverity: z.partialRecord(z.enum(severities), z.int().min(1).max(1000)).exactOptional(),
  /** Who is told before and after it runs out, in the order of time. */
  escalate: z.array(escalationPointSchema).max(8).exactOptional(),
  /** The cases it runs for. */
  only: scopeSchema.exactOptional(),
  /** The rule of the source, or `office-choice` where the source gives no number. */
  source,
});

/** A time limit of a policy. */
export type Limit = z.infer<typeof limitSchema>;
/** A moment at which somebody is told of a clock. */
export type EscalationPoint = z.infer<typeof escalationPointSchema>;
