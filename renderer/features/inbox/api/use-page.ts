import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../bridge/call';
import type { CallError } from '../../../bridge/call-error';
import type { Output } from '../../../../shared/ipc/contract';
import type { InboxFilter } from '../../../../shared/ipc/inbox';

type Page = Output<'inbox.page'>;

const pageSize = 50;

/** A list as far as it was scrolled. */
export function usePage(filter: InboxFilter) {
  return useInfiniteQuery<Page, CallError, InfiniteData<Page>, readonly unknown[], string | null>({
    queryKey: ['inbox.page', filter],
    queryFn: ({ pageParam }) => call('inbox.page', { filter, after: pageParam, limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}
