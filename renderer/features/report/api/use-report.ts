import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { call } from '../../../bridge/call';
import type { CallError } from '../../../bridge/call-error';
import { ask, useTell } from '../../../bridge/query';

/** Which cases figures are taken of. */
export type Asked = Omit<Input<'report.figures'>, 'step'>;

/** The figures of a period; those shown stay until others are there. */
export function useFigures(asked: Input<'report.figures'>) {
  return useQuery({ ...ask('report.figures', asked), placeholderData: keepPreviousData });
}

/** The cases behind a figure, page by page. */
export function useCases(asked: Asked & { readonly mark: string }) {
  return useInfiniteQuery<Output<'report.cases'>, CallError>({
    queryKey: ['report.cases', asked],
    queryFn: ({ pageParam }) => call('report.cases', { ...asked, after: pageParam as string | null, limit: 50 }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Sets the wanted rate within the limits. */
export function useSetTarget() {
  return useTell('report.setTarget');
}
