import { z } from 'zod';
import { instant, kebabId } from '../../util/schema';

/** A clock of a policy that runs for a complaint, with the instant it runs out. */
export const deadlineSetSchema = z.strictObject({
  clock: kebabId,
  dueAt: instant,
  /** When somebody must next be told of it; null when nobody must. Not there in events from before that was recorded. */
  next: instant.nullable().exactOptional(),
});

/** A clock that runs for a complaint. */
export type DeadlineSet = z.infer<typeof deadlineSetSchema>;
