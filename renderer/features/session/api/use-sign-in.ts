import { useMutation } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';
import { handOver } from '../../../lib/hand-over';

/** Signs somebody in, after what the one before them typed is stored under their own name. */
export function useSignIn() {
  return useMutation<Output<'session.signIn'>, CallError, Input<'session.signIn'>>({
    mutationFn: async (input) => {
      if (!(await handOver())) throw new CallError('STORE_BUSY', '这一页填写的内容还没有存下来，现在换人会丢。请先把它存好，再换人。');
      return call('session.signIn', input);
    },
  });
}
