import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AuditQuestion } from '../../../../shared/ipc/audit';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';

/** What is looked for, wherever the page begins. */
export type AuditSearch = Omit<AuditQuestion, 'before'>;

/** Lines of the audit log, page by page; asked anew whenever the page is opened. */
export function useAuditLines(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit.page', search],
    queryFn: ({ pageParam }) => call('audit.page', { ...search, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
  });
}

/** Everybody who may have done something. */
export function useAuditPeople() {
  return useQuery(ask('audit.people', {})).data ?? [];
}

/** Follows the chain one step further. */
export function verifyFrom(after: number) {
  return call('audit.verify', { after });
}
