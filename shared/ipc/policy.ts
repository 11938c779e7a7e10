import { z } from 'zod';
import { policyRef } from '../domain/policy/event';
import { policySchema } from '../domain/policy/schema';
import { roles } from '../domain/staff/role';
import { type Access, done, isoTime, method, nothing, signedIn } from './method';

/** Whoever may change the policy: the administrator keeps it, as staff and calendar. */
const keeping: Access = { session: 'signed-in', roles: roles.filter((role) => role === 'administrator') };

const problem = z.strictObject({
  /** Where, such as `limits[1].amount`. */
  path: z.string(),
  /** The same in the words of the page, such as 时限“答复客户”. */
  place: z.string(),
  message: z.string(),
});

const entry = policyRef.extend({
  name: z.string(),
  source: z.string(),
  /** Written down by this office; the others come with the program. */
  own: z.boolean(),
  writtenAt: isoTime.nullable(),
  writtenBy: z.string().nullable(),
});

const book = z.strictObject({
  inForce: policyRef,
  /** Those of the office first, the newest version of each first. */
  policies: z.array(entry),
  /** What came into force when, the newest first; the policy of the set-up is not among them. */
  adoptions: z.array(policyRef.extend({ name: z.string(), at: isoTime, who: z.string() })),
});

/** What is not wrong but worth a look. */
const findings = z.strictObject({ problems: z.array(problem), warnings: z.array(problem) });

const refused = z.strictObject({ status: z.literal('refused'), file: z.string(), problems: z.array(problem) });

const counted = z.strictObject({ severity: z.number().int(), handler: z.number().int(), due: z.number().int() });

const preview = z.strictObject({
  /** Open complaints by the policy that they keep, the most first. */
  open: z.array(policyRef.extend({ name: z.string(), count: z.number().int() })),
  /** There are more open complaints than were counted. */
  openCapped: z.boolean(),
  /** So many complaints, the newest, were gone through. */
  looked: z.number().int(),
  capped: z.boolean(),
  differing: z.number().int(),
  by: counted,
  /** So many of the differing ones are left out: the person may not see them. */
  hidden: z.number().int(),
  lines: z.array(z.strictObject({ number: z.string(), what: z.array(z.strictObject({ label: z.string(), before: z.string(), after: z.string() })) })),
});

/** The policy book. */
export type PolicyBook = z.output<typeof book>;
/** What is wrong with a policy, and what is worth a look. */
export type PolicyFindings = z.output<typeof findings>;
/** What would differ if a policy came into force. */
export type PolicyPreview = z.output<typeof preview>;
/** A place in a policy with what is to be said about it. */
export type PolicyFinding = z.output<typeof problem>;

const policy = z.strictObject({ policy: z.unknown() });

/** 处理制度: the book of policies, each version for good, and which of them new complaints follow. */
export const policyMethods = {
  'policy.book': method(signedIn, nothing, book),
  'policy.get': method(signedIn, policyRef, policySchema),
  /** Looks a policy through as it stands on the page; nothing is recorded. */
  'policy.check': method(keeping, policy, findings),
  /** Writes a new version down; without `of` it is a policy of its own. It does not come into force by that. */
  'policy.write': method(
    keeping,
    policy.extend({ of: z.string().max(60).nullable() }),
    z.discriminatedUnion('status', [z.strictObject({ status: z.literal('written') }).extend(policyRef.shape), refused.omit({ file: true })]),
  ),
  /** What would differ if a policy came into force now. */
  'policy.preview': method(keeping, policyRef, preview),
  /** Refused with CONFLICT when another than `from` is in force by now. */
  'policy.adopt': method(keeping, policyRef.extend({ from: policyRef }), done),
  /** Asks for a file and reads it; nothing is recorded. */
  'policy.choose': method(
    keeping,
    nothing,
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('cancelled') }),
      refused,
      z.strictObject({
        status: z.literal('ready'),
        file: z.string(),
        policy: policySchema,
        /** The policy of the office of which it would be a new version; null where it would be one of its own. */
        of: z.string().nullable(),
        warnings: z.array(problem),
      }),
    ]),
  ),
  /** Asks where it shall go and writes a policy there as JSON; the answer is whether it was written. */
  'policy.export': method(signedIn, policyRef, z.boolean()),
} as const;
