import { z } from 'zod';
import { kebabId, localDay, sha256, text } from '../../util/schema';
import { blocksSchema } from '../paper/block';
import { statementKinds } from './kind';

/**
 * The bodies of the events of reports, by type. What was signed stands in the event as it stood on paper, and the bytes of
 * the paper are named: whatever happens to complaints, policies and letterheads, it reads the same for ever.
 */
export const statementEventBodies = {
  'statement.signed': z.strictObject({
    kind: z.enum(statementKinds),
    from: localDay,
    to: localDay,
    policy: z.strictObject({ id: kebabId, version: z.int().min(1) }),
    /** How often this period was signed before: a later one takes the place of those. */
    revision: z.int().min(1),
    content: blocksSchema,
    texts: z.record(z.string(), z.string().max(20_000)),
    pdf: sha256,
    pages: z.int().min(1),
    author: text,
  }),
} as const;

/** What is recorded when a report is signed off. */
export type StatementSigned = z.infer<(typeof statementEventBodies)['statement.signed']>;
/** That a report was signed off. */
export type StatementEvent = { readonly type: 'statement.signed'; readonly body: StatementSigned };
