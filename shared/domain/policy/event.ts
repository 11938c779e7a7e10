import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { type Policy, policySchema } from './schema';

/** Names one version of a policy; what it says never changes. */
export const policyRef = z.strictObject({ id: kebabId, version: z.int().min(1) });

/** Names one version of a policy. */
export type PolicyRef = Readonly<z.infer<typeof policyRef>>;

/** The bodies of the events of the policy book, by type; they belong to the stream of the office. */
export const policyEventBodies = {
  /** A version was written down, whole, so that the log alone can explain every complaint that follows it. */
  'policy.written': z.strictObject({ policy: policySchema }),
  /** From now on new complaints follow this version. */
  'policy.adopted': policyRef,
} as const;

/** An event of the policy book. */
export type PolicyEvent =
  | { readonly type: 'policy.written'; readonly body: { readonly policy: Policy } }
  | { readonly type: 'policy.adopted'; readonly body: PolicyRef };

/** Whether an event belongs to the policy book. */
export function isPolicyEvent<E extends { readonly type: string }>(event: E): event is E & PolicyEvent {
  return Object.hasOwn(policyEventBodies, event.type);
}
