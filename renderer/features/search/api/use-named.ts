import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { call } from '../../../bridge/call';
import { askVault } from '../../../bridge/vault';
import { useVault } from '../../../bridge/vault-state';
import { looksLikePerson } from '../model/person';

const most = 50;

/** Complaints of whoever was meant by a name, its initials or the end of a phone number; null while that is looked for, none while the vault is not open. */
export function useNamed(text: string, narrowed: boolean): readonly InboxRow[] | null {
  const open = useVault() === 'unlocked';
  const asked = open && !narrowed && looksLikePerson(text);
  const found = useQuery({
    queryKey: ['search.named', text],
    queryFn: () => find(text),
    enabled: asked,
    gcTime: 0,
    placeholderData: asked ? keepPreviousData : undefined,
  });
  if (!asked || found.isError) return [];
  return found.isPlaceholderData ? null : (found.data ?? null);
}

/** What was typed goes to the vault, past main, which only hears which complaints it found. */
async function find(text: string): Promise<readonly InboxRow[]> {
  const ids = (await askVault({ type: 'people-find', text })) ?? [];
  return ids.length === 0 ? [] : call('search.rows', { ids: ids.slice(0, most) });
}
