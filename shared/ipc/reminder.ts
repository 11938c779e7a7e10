import { z } from 'zod';
import { method, nothing, recordId, signedIn } from './method';

/** What a person followed outside the window. */
export const reminderMethods = {
  /** Where the person wants to go since the last question: one complaint, or all that waits for them (`id` null); null when nowhere. */
  'reminder.followed': method(signedIn, nothing, z.strictObject({ id: recordId.nullable() }).nullable()),
} as const;
