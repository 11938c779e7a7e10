import { z } from 'zod';
import { tableFormats } from '../domain/export/event';
import { inboxFilter } from './inbox';
import { done, method, nothing, withCustomers } from './method';
import { reportMethods } from './report';
import { searchMethods } from './search';

const natural = z.number().int().min(0);

const asked = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('inbox'), filter: inboxFilter }),
  z.strictObject({ what: z.literal('search'), ...searchMethods['search.find'].input.pick({ text: true, filter: true }).shape }),
  z.strictObject({ what: z.literal('figures'), ...reportMethods['report.figures'].input.shape }),
  z.strictObject({ what: z.literal('cases'), ...reportMethods['report.cases'].input.omit({ after: true, limit: true }).shape }),
]);

/** What shall leave the program as a table. */
export type AskedTable = z.output<typeof asked>;

/** Lists and figures as Excel or CSV. */
export const exportMethods = {
  /** Asks where the file shall go and answers when it is there. `busy`: another one is being written. */
  'export.run': method(withCustomers, z.strictObject({ asked, format: z.enum(tableFormats) }), z.strictObject({ status: z.enum(['saved', 'cancelled', 'stopped', 'busy']), rows: natural })),
  /** How many lines are written so far; null while nothing is. */
  'export.progress': method(withCustomers, nothing, natural.nullable()),
  'export.stop': method(withCustomers, nothing, done),
} as const;
