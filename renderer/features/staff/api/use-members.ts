import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../../../shared/ipc/contract';
import { ask, useTell } from '../../../bridge/query';

/** Everybody who is or was of the office. */
export function useMembers() {
  return useQuery(ask('staff.everyone', {}));
}

/** What leaving, or other facts, would bring with it. */
export function useConsequences(staffId: string, next: Omit<Input<'staff.previewChange'>, 'staffId'> | null) {
  const leave = useQuery({ ...ask('staff.previewLeave', { staffId }), enabled: next === null, gcTime: 0 });
  const change = useQuery({ ...ask('staff.previewChange', { staffId, name: '', role: 'receptionist', department: null, ...next }), enabled: next !== null, gcTime: 0 });
  return next === null ? leave : change;
}

/** One of the calls that change the staff; whoever shows people asks again afterwards. */
export function useStaffCall<M extends MethodName>(method: M) {
  const client = useQueryClient();
  const tell = useTell(method);
  return {
    ...tell,
    send: (input: Input<M>, after: (value: Output<M>) => void) =>
      tell.mutate(input, {
        onSuccess: (value) => {
          void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => typeof name === 'string' && /^(staff|session|complaint|inbox)[.]/.test(name) });
          after(value);
        },
      }),
  };
}
