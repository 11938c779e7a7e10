import { useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { errorMessages } from '../../../../shared/ipc/wire';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';
import { useTell } from '../../../bridge/query';
import { askVault } from '../../../bridge/vault';

type Which = Pick<Input<'attachment.open'>, 'complaintId' | 'file'>;

/** Attaches a file to a complaint. */
export function addAttachment(input: Input<'attachment.add'>): Promise<Output<'attachment.add'>> {
  return call('attachment.add', input);
}

/** Takes an attachment out. */
export function useWithdraw() {
  return useTell('attachment.withdraw');
}

/** Saves a copy where a person says. */
export async function saveAttachment(which: Which): Promise<boolean> {
  const { content, sealed } = await opened(which);
  return (await call('attachment.save', { ...which, content: sealed ? content : null })).saved;
}

/** What is in an attachment; where it is sealed only the vault opens it. Kept no longer than it is shown. */
export function useContent(which: Which, wanted: boolean) {
  return useQuery({ queryKey: ['attachment.open', which], queryFn: async () => (await opened(which)).content, enabled: wanted, gcTime: 0, staleTime: Infinity, retry: false });
}

async function opened(which: Which): Promise<{ content: Uint8Array; sealed: boolean }> {
  const { content, sealed } = await call('attachment.open', which);
  if (!sealed) return { content, sealed };
  const bytes = await askVault({ type: 'scan', box: { digest: which.file, box: content } });
  if (bytes === undefined || bytes === null) throw new CallError('STORE_DAMAGED', errorMessages.STORE_DAMAGED);
  return { content: bytes, sealed };
}
