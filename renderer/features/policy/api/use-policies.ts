import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Policy } from '../../../../shared/domain/policy/schema';
import type { PolicyBook } from '../../../../shared/ipc/policy';
import { ask, useTell } from '../../../bridge/query';

/** Names one version of a policy. */
export type Ref = PolicyBook['inForce'];

/** Every policy there is, and which is in force. */
export function useBook() {
  return useQuery(ask('policy.book', {}));
}

/** One version of a policy, which never changes. */
export function usePolicyVersion(ref: Ref | null) {
  return useQuery({ ...ask('policy.get', ref ?? { id: 'none', version: 1 }), enabled: ref !== null });
}

/** What is wrong with a policy as it stands on the page. */
export function useFindings(policy: Policy) {
  return useQuery({ ...ask('policy.check', { policy }), gcTime: 0, placeholderData: (before) => before });
}

/** What would differ if a policy came into force. */
export function usePreview(ref: Ref) {
  return useQuery({ ...ask('policy.preview', ref), staleTime: 0, gcTime: 0 });
}

/** Writing, choosing, exporting and adopting; whatever depends on the policy in force is asked for again. */
export function useChanges() {
  const client = useQueryClient();
  return {
    write: useTell('policy.write'),
    choose: useTell('policy.choose'),
    save: useTell('policy.export'),
    adopt: useTell('policy.adopt'),
    settled: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'policy.get' }),
  };
}

/** Whether two names are of the same version. */
export function isSame(one: Ref | null, other: Ref | null): boolean {
  return one !== null && other !== null && one.id === other.id && one.version === other.version;
}
