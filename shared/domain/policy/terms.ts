import { z } from 'zod';

/** A short name that a person reads. */
export const label = z.string().trim().min(1).max(30);

/** The id of a rule of the source, such as R-S02-ROUTE. */
export const ruleId = z.string().regex(/^R-[A-Z0-9]+(?:-[A-Z0-9]+)+$/);
