import { z } from 'zod';
import { inboxFilter } from './inbox';
import { done, method, nothing, signedIn, typedLine } from './method';

const keptFilter = z.strictObject({ name: z.string().min(1).max(60), filter: inboxFilter });

/** A list with its conditions, kept under a name. */
export type KeptFilter = z.output<typeof keptFilter>;

/** The filters that somebody keeps for themselves, in the order in which they were first kept. */
export const filterMethods = {
  'filter.list': method(signedIn, nothing, z.array(keptFilter)),
  /** One of the same name is replaced. */
  'filter.keep': method(signedIn, z.strictObject({ name: typedLine, filter: inboxFilter }), done),
  /** What a list can be narrowed by that the office decides: everybody who took something in, and the stages of every policy that open cases may follow. */
  'filter.choices': method(
    signedIn,
    nothing,
    z.strictObject({
      people: z.array(z.strictObject({ id: z.string(), name: z.string(), left: z.boolean() })),
      stages: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    }),
  ),
  'filter.drop': method(signedIn, z.strictObject({ name: typedLine }), done),
} as const;
