import { z } from 'zod';
import { instant, kebabId, text } from '../../util/schema';
import { deadlineSetSchema } from '../deadline/deadline-set';
import { roles } from '../staff/role';

/** Why a severity that a clock would raise stays as it is. */
export const withheldReasons = ['invalid', 'agreed', 'severity'] as const;

/** What is recorded when a clock reaches a point; `deadlines` is the whole set afterwards, each with its next point. */
export const escalatedBody = z.strictObject({
  clock: kebabId,
  point: kebabId,
  /** The due time that the point belongs to. */
  dueAt: instant,
  /** When it was to be reached; later than that only because the program did not run. */
  at: instant,
  late: z.boolean(),
  /** The role that the policy wants told, whoever stands in for it, and the people who do. */
  tell: z.enum(roles),
  told: z.array(z.string().min(1)),
  what: text,
  /** The point would have raised the severity, and did not. */
  withheld: z.enum(withheldReasons).exactOptional(),
  deadlines: z.array(deadlineSetSchema),
});

/** What is recorded when a clock reaches a point. */
export type Escalated = z.infer<typeof escalatedBody>;

/** A point that was reached, as the complaint keeps it. */
export type Escalation = Readonly<Omit<Escalated, 'deadlines'>> & { readonly firedAt: string };

/** The bodies of the events of escalation, by type. */
export const escalationEventBodies = { 'complaint.escalated': escalatedBody } as const;
