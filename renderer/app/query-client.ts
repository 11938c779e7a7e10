import { QueryClient } from '@tanstack/react-query';
import { call } from '../bridge/call';
import { CallError } from '../bridge/call-error';
import { ask } from '../bridge/query';
import { noteVault } from '../bridge/vault';
import { subscribe } from '../bridge/subscribe';
import { nextShift } from '../lib/hand-over';
import { clearToasts } from '../lib/toasts';

/** The window's memory of answers. Main says when something changed, so nothing goes stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (count, error) => count < 2 && error instanceof CallError && error.code === 'STORE_BUSY',
    },
    mutations: { networkMode: 'always' },
  },
});

// Identity is asked for again only when its digest changes; a digest never means another person.
const lasting = new Set<unknown>(['app.state', 'staff.list', 'policy.current', 'policy.book', 'policy.get', 'policy.check', 'policy.preview', 'settings.get', 'filter.list', 'identity.masked', 'sales', 'backup.status', 'backup.warning', 'backup.preview']);

/** Asks again for what a topic from main touches; returns the ending. */
export function followTopics(): () => void {
  const endings = [
    subscribe('inbox.changed', () => {
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !lasting.has(queryKey[0]) });
    }),
    subscribe('vault.changed', () => void vaultChanged()),
    subscribe('backup.changed', () => {
      for (const method of ['backup.status', 'backup.warning']) void queryClient.invalidateQueries({ queryKey: [method] });
    }),
    subscribe('drafts.changed', () => {
      void queryClient.invalidateQueries({ queryKey: ['draft.list'] });
    }),
    subscribe('session.changed', () => void changeSession()),
  ];
  return () => {
    for (const end of endings) end();
  };
}

/** Whoever comes next is shown nothing that somebody else was answered. */
async function changeSession(): Promise<void> {
  const state = ask('app.state', {});
  const before = queryClient.getQueryData(state.queryKey)?.session;
  const after = await call('app.state', {}).catch(() => null);
  if (after === null || JSON.stringify(after.session) === JSON.stringify(before)) return queryClient.invalidateQueries();
  nextShift();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.state' });
  clearToasts();
  queryClient.setQueryData(state.queryKey, after);
}

/** What the window may show of who complains follows the vault. */
async function vaultChanged(): Promise<void> {
  const asked = ask('app.state', {});
  const before = queryClient.getQueryData(asked.queryKey)?.vault.inspection;
  const state = await queryClient.fetchQuery({ ...asked, staleTime: 0 });
  noteVault(state.vault);
  // What was refused while an authority was here is answered again.
  if (before !== state.vault.inspection) return queryClient.invalidateQueries();
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['identity.masked'] }), queryClient.invalidateQueries({ queryKey: ['vault.status'] })]);
}
