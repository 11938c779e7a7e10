import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { errorMessages } from '../../../../shared/ipc/wire';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';
import { sealed, vaultNow } from '../../../bridge/vault';

/** Records a dated correction. */
export function useCorrect() {
  const client = useQueryClient();
  const tell = useMutation<Output<'complaint.correct'>, CallError, Input<'complaint.correct'>>({ mutationFn: correct });
  return { ...tell, refresh: (id: string) => client.refetchQueries({ queryKey: ['complaint.get', { id }] }) };
}

/** Where there is a vault only the window can look at who complains, so it checks and seals before anything leaves it. */
async function correct(input: Input<'complaint.correct'>): Promise<Output<'complaint.correct'>> {
  const { identity } = input.changes;
  // What was sealed when it was typed is sent as it is.
  if (identity === undefined || (input.changes.sealed ?? null) !== null || vaultNow().key === null) return call('complaint.correct', input);
  const { checkIdentity } = await import('../../../../shared/domain/complaint/check-intake');
  const faults = checkIdentity(identity).map(({ place, message }) => ({ place: `changes.${place}`, message }));
  if (faults.length > 0) throw new CallError('INVALID_INPUT', errorMessages.INVALID_INPUT, faults);
  return call('complaint.correct', { ...input, changes: { ...input.changes, ...(await sealed(identity, input.id)) } });
}
