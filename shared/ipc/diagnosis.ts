import { z } from 'zod';
import { method, nothing, open } from './method';

/** What helps somebody elsewhere to understand a failure; without contents and names. Open where nobody can sign in. */
export const diagnosisMethods = {
  /** The whole text, to be read before it goes anywhere. */
  'diagnosis.text': method(open, nothing, z.string()),
  /** Saves it where a person wants it; false when they changed their mind. */
  'diagnosis.save': method(open, nothing, z.boolean()),
} as const;
