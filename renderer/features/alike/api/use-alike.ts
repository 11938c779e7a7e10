import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/ipc/contract';
import type { IntakeFields } from '../../../../shared/ipc/intake';
import { call } from '../../../bridge/call';
import { askVault, vaultNow } from '../../../bridge/vault';
import { ask, useTell } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';
import { trailing } from '../../../lib/trailing';

type Found = Output<'alike.find'>;

/** Looking waits a little longer than the proposal, which matters more while one types. */
const soon = 400;

const nothing: Found = { alike: [], group: null };

/** What looks like the page being typed, following it as it changes; typing never waits for it. */
export function useAlikeTyped(draftId: string, fields: Pick<IntakeFields, 'identity' | 'facts'>): Found {
  const [found, setFound] = useState(nothing);
  const { identity, facts } = fields;
  const { phone, unit } = identity;
  const [job] = useState(() =>
    // What cannot be looked up now is looked up with the next change; nothing here stands in the way of saving.
    trailing<Parameters<typeof call<'alike.find'>>[1]>(async (asked) => setFound(await findAlike(asked)), soon),
  );
  useEffect(() => job.push({ except: draftId, phone, unit, facts }), [job, draftId, phone, unit, facts]);
  useEffect(() => () => void job.cancel(), [job]);
  return found;
}

/** Where there is a vault it makes the tokens, and main is told neither phone nor unit; while it is locked only the words are compared. */
async function findAlike(asked: Parameters<typeof call<'alike.find'>>[1]): Promise<Found> {
  const { state, key } = vaultNow();
  if (key === null) return call('alike.find', asked);
  const { phone, unit } = asked;
  const tokens = state === 'unlocked' ? ((await askVault({ type: 'tokens', phone, unit })) ?? []) : [];
  return call('alike.find', { ...asked, phone: null, unit: null, tokens: [...tokens] });
}

/** The complaints to which one is related, and those that look like it; asked for once the desk can be used. */
export function useRelated(id: string) {
  return useQuery({ ...ask('alike.related', { id }), enabled: useLeisure() });
}

/** One of them for a closer look. */
export function useLook(id: string | null) {
  return useQuery({ ...ask('complaint.get', { id: id ?? '' }), enabled: id !== null });
}

/** Relating two complaints, and taking it back. */
export function useRelating() {
  return { link: useTell('alike.link'), unlink: useTell('alike.unlink'), merge: useTell('alike.merge'), unmerge: useTell('alike.unmerge') };
}
