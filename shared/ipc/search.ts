import { z } from 'zod';
import { channels } from '../domain/complaint/channel';
import { severities } from '../domain/severity/severity';
import { localDay } from '../util/schema';
import { inboxRow } from './inbox';
import { method, recordId, signedIn, typedLine } from './method';

const searchFilter = z.strictObject({
  channel: z.enum(channels).nullable(),
  severity: z.enum(severities).nullable(),
  /** Part of the name of whomever it is about. */
  person: typedLine.nullable(),
  /** Who took it in. */
  takenInBy: z.string().max(64).nullable(),
  /** The first and the last local day of receipt. */
  from: localDay.nullable(),
  to: localDay.nullable(),
});

/** The conditions of a search. */
export type SearchFilter = z.output<typeof searchFilter>;

/** Finding. */
export const searchMethods = {
  /** `after` is `next` of the step before; a step may find less than asked for and still say where to go on. */
  'search.find': method(
    signedIn,
    z.strictObject({ text: typedLine, filter: searchFilter.optional(), after: z.number().int().min(1).nullish(), limit: z.number().int().min(1).max(50) }),
    z.strictObject({ rows: z.array(inboxRow), next: z.number().int().nullable() }),
  ),
  /** Complaints that the vault found by who complained. */
  'search.rows': method(signedIn, z.strictObject({ ids: z.array(recordId).max(50) }), z.array(inboxRow)),
} as const;
