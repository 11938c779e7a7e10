import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Output } from '../../../../shared/ipc/contract';
import type { SearchFilter } from '../../../../shared/ipc/search';
import { call } from '../../../bridge/call';
import type { CallError } from '../../../bridge/call-error';

/** How many are wanted at a time. */
export const wanted = 20;

type Step = Output<'search.find'>;

/** Complaints that a text and conditions find, as far as was looked; nothing is asked for when there are none of either, or when main is not to be asked. */
export function useFind(text: string, filter: SearchFilter, allowed: boolean) {
  const asked = allowed && (text !== '' || Object.values(filter).some((value) => value !== null));
  return useInfiniteQuery<Step, CallError, InfiniteData<Step>, readonly unknown[], number | null>({
    queryKey: ['search.find', text, filter],
    queryFn: ({ pageParam }) => call('search.find', { text, filter, after: pageParam, limit: wanted }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    enabled: asked,
    gcTime: 0,
    placeholderData: asked ? keepPreviousData : undefined,
  });
}
