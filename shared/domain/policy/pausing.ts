import { z } from 'zod';
import { roles } from '../staff/role';
import { label, ruleId } from './terms';

/** When the clocks that may stand still do: why, for how long at most, and who says so. */
export const pausingSchema = z.strictObject({
  /** What must have happened; one of them is chosen and told in a sentence. */
  grounds: z.array(label).min(1).max(10),
  /** `doer` is whoever the case waits for, `handler` whoever the route chose. */
  by: z.array(z.union([z.enum(roles), z.enum(['doer', 'handler'])])).min(1).max(5),
  longestDays: z.int().min(1).max(366),
  rules: z.array(ruleId).min(1),
});

/** When the clocks that may stand still do. */
export type Pausing = z.infer<typeof pausingSchema>;
