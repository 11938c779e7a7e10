import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { askVault } from '../../../bridge/vault';
import { zhTime } from '../../../../shared/util/zh-date';

/** What is held about whoever made a complaint; asked anew whenever it is shown. */
export function useHeld(complaint: string) {
  return useQuery({ ...ask('personal.preview', { complaint }), gcTime: 0, staleTime: 0 });
}

/** Who could prove by their passcode that they agree. */
export function useKeyholders(wanted: boolean) {
  return useQuery({ ...ask('vault.status', {}), enabled: wanted }).data?.keyholders ?? [];
}

/** Proves a keyholder's passcode for what is done right after; the sentence why not, null when it was right. */
export async function proveKeyholder(keyholder: string, passcode: string): Promise<string | null> {
  const { nextTryAt } = await call('personal.try', {});
  if (nextTryAt !== null) return `连续输错，请到 ${zhTime(nextTryAt)} 以后再试。`;
  const right = await askVault({ type: 'people-prove', keyholder, passcode });
  if (right === undefined) return '资料锁刚锁上了，请解锁以后再来。';
  return right ? null : '口令不对，请再输一次。';
}

/** Erases whoever made some complaints; everything shown is asked anew. */
export function useErase() {
  const client = useQueryClient();
  return async (input: { found: string; complaints: string[]; reason: string }) => {
    const done = await call('personal.erase', input);
    void client.invalidateQueries();
    return done;
  };
}
