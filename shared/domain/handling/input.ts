import { z } from 'zod';
import { instant, kebabId, localDay } from '../../util/schema';
import { severities } from '../severity/severity';
import { roles } from '../staff/role';
import { answerWays, measureKinds, verdicts, visitOutcomes, visitWays } from './choices';

// These only bound what may be sent; `checkAct` says what may be recorded.
const long = z.string().max(100_000);
const line = z.string().max(2_000);

/** What a person fills in for each action, as typed. */
export const actInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('route'), handler: z.enum(roles), department: line.nullable(), reason: long }),
  z.strictObject({ action: z.literal('promise'), promisedAt: instant, reason: long }),
  z.strictObject({ action: z.literal('pause'), until: instant, ground: line, reason: long }),
  z.strictObject({ action: z.literal('resume'), reason: long }),
  z.strictObject({ action: z.literal('judge'), valid: z.boolean(), explanation: long }),
  z.strictObject({ action: z.literal('price'), amount: z.number().min(-1).max(1e12), reason: long }),
  /** One of the classes among which a stage asks to choose. */
  z.strictObject({ action: z.literal('classify'), class: kebabId }),
  z.strictObject({ action: z.literal('task'), text: long }),
  /** The finding may come with the opinion; null leaves it as it is. */
  z.strictObject({ action: z.literal('opinion'), text: long, valid: z.boolean().nullable(), explanation: long }),
  z.strictObject({ action: z.literal('decide'), approved: z.boolean(), text: long }),
  /** A null time means now. */
  z.strictObject({ action: z.literal('answer'), text: long, how: z.enum(answerWays), answeredAt: instant.nullable() }),
  /** The last answer was none; `all` takes back with it what else one explanation for many answered. */
  z.strictObject({ action: z.literal('withdraw'), reason: long, all: z.boolean() }),
  z.strictObject({ action: z.literal('verdict'), verdict: z.enum(verdicts), demand: long }),
  z.strictObject({ action: z.literal('cause'), category: kebabId, text: long }),
  z.strictObject({ action: z.literal('measure'), kind: z.enum(measureKinds), text: long, unit: line, owner: line, dueOn: localDay }),
  z.strictObject({ action: z.literal('verify'), measure: z.int().min(1).max(1000), effective: z.boolean(), text: long }),
  z.strictObject({ action: z.literal('penalty'), choice: z.array(line).max(20), person: line, reason: long }),
  z.strictObject({ action: z.literal('close') }),
  z.strictObject({ action: z.literal('visit'), how: z.enum(visitWays), outcome: z.enum(visitOutcomes).nullable(), text: long }),
  z.strictObject({ action: z.literal('archive'), archiveNumber: line }),
  z.strictObject({ action: z.literal('reopen'), reason: long }),
  z.strictObject({ action: z.literal('raise'), severity: z.enum(severities), reason: long }),
  z.strictObject({ action: z.literal('lower'), severity: z.enum(severities), reason: long }),
  z.strictObject({ action: z.literal('confirm'), confirmed: z.boolean(), reason: long }),
]);

/** What a person fills in for an action. */
export type ActInput = z.infer<typeof actInput>;

/** The id of an action. */
export type ActionId = ActInput['action'];

/** What is filled in for one action. */
export type InputOf<A extends ActionId> = Extract<ActInput, { action: A }>;
