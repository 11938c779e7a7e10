import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

const most = 20;

/** Complaints that a text finds; nothing is asked for an empty one. */
export function useFind(text: string) {
  return useQuery({
    ...ask('search.find', { text, limit: most }),
    enabled: text !== '',
    gcTime: 0,
    placeholderData: text === '' ? undefined : keepPreviousData,
  });
}
