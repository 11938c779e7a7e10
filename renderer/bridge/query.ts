import { queryOptions, useMutation } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/ipc/contract';
import { call } from './call';
import type { CallError } from './call-error';

/** The options of a query over one method: the key is the method and its input. */
export function ask<M extends MethodName>(method: M, input: Input<M>) {
  return queryOptions<Output<M>, CallError>({
    queryKey: [method, input],
    queryFn: () => call(method, input),
  });
}

/** A method as a mutation: `mutate(input)`, with the refusal as a `CallError`. */
export function useTell<M extends MethodName>(method: M) {
  return useMutation<Output<M>, CallError, Input<M>>({ mutationFn: (input) => call(method, input) });
}
