import { useQuery } from '@tanstack/react-query';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { errorMessages } from '../../../../shared/ipc/wire';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';
import { ask, useTell } from '../../../bridge/query';
import { askVault } from '../../../bridge/vault';

/** Takes a scanned page in. */
export function takePage(input: Input<'returns.take'>): Promise<Output<'returns.take'>> {
  return call('returns.take', input);
}

/** The pages that wait for a person. */
export function useTray() {
  return useQuery(ask('returns.tray', {}));
}

/** The printed sheets that are not back. */
export function useOut() {
  return useQuery(ask('returns.out', {}));
}

/** What can be done with a page. */
export function usePageWork() {
  return { assign: useTell('returns.assign'), dismiss: useTell('returns.dismiss'), withdraw: useTell('returns.withdraw') };
}

/** A page as a picture; where there is a vault, only it opens it. Kept no longer than it is shown. */
export function usePagePicture(file: string, open: boolean) {
  return useQuery({ queryKey: ['returns.page', file, open], queryFn: () => pictureOf(file), gcTime: 0, retry: false });
}

async function pictureOf(file: string): Promise<Blob> {
  const { page, sealed } = await call('returns.page', { file });
  const bytes = sealed ? await askVault({ type: 'scan', box: { digest: file, box: page } }) : page;
  if (bytes === undefined || bytes === null) throw new CallError('STORE_DAMAGED', errorMessages.STORE_DAMAGED);
  return new Blob([new Uint8Array(bytes)]);
}
