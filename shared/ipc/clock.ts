import { z } from 'zod';
import { done, isoTime, method, nothing, signedIn } from './method';

/** The computer's clock, where it was found set back. */
export const clockMethods = {
  /** Null while nobody has to look at it. */
  'clock.get': method(signedIn, nothing, z.strictObject({ last: isoTime, now: isoTime }).nullable()),
  /** Somebody looked, and it is right. */
  'clock.confirm': method(signedIn, nothing, done),
} as const;
