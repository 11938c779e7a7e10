import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../../bridge/call';
import { ask, useTell } from '../../../bridge/query';

/** Where the day stands; asked again after every record. */
export function useDay() {
  return useQuery(ask('day.status', {}));
}

/** What the day came to so far. */
export function useDayFigures() {
  return useQuery(ask('day.figures', {}));
}

/** The ends of days, page by page. */
export function useDayLines() {
  return useInfiniteQuery({
    queryKey: ['day.list'],
    queryFn: ({ pageParam }) => call('day.list', { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What can be done about it. */
export function useDayWork() {
  return { end: useTell('day.end'), postpone: useTell('day.postpone'), setClosing: useTell('day.setClosing') };
}
