import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { severities } from '../severity/severity';
import { label, ruleId } from './terms';

/** The units in which a time limit is given. */
export const limitUnits = ['minutes', 'hours', 'calendar-days', 'working-days', 'weeks', 'months'] as const;

/** A time limit: a clock that runs from an event until a stage is done. */
export const limitSchema = z.strictObject({
  clock: kebabId,
  label,
  amount: z.int().min(1).max(1000),
  unit: z.enum(limitUnits),
  from: z.enum(['received', 'closed']),
  /** The stage that must be done in time. */
  until: kebabId,
  /** Runs out at closing time of its last day, otherwise at the time of day at which it began. */
  atClosing: z.boolean(),
  /** Other amounts for some severities. */
  bySeverity: z.partialRecord(z.enum(severities), z.int().min(1).max(1000)).exactOptional(),
  /** The rule of the source, or `office-choice` where the source gives no number. */
  source: z.union([ruleId, z.literal('office-choice')]),
});

/** A time limit of a policy. */
export type Limit = z.infer<typeof limitSchema>;
