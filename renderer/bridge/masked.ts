import { useQuery } from '@tanstack/react-query';
import type { PersonView } from '../../shared/ipc/identity';
import { call } from './call';
import { askVault, vaultNow } from './vault';

interface Waiting {
  readonly resolve: (person: PersonView | null) => void;
  readonly reject: (error: unknown) => void;
}

const mostAtOnce = 100;
const waiting = new Map<string, Waiting[]>();

/** Who complained, masked. Rows ask one by one; the asking is gathered into one call. */
export function useMasked(digest: string | null) {
  return useQuery({
    queryKey: ['identity.masked', digest],
    queryFn: () => (digest === null ? null : join(digest)),
    enabled: digest !== null,
  });
}

function join(digest: string): Promise<PersonView | null> {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(() => void send());
    waiting.set(digest, [...(waiting.get(digest) ?? []), { resolve, reject }]);
  });
}

async function send(): Promise<void> {
  const batch = [...waiting];
  waiting.clear();
  for (let at = 0; at < batch.length; at += mostAtOnce) await sendPart(batch.slice(at, at + mostAtOnce));
}

async function sendPart(part: readonly (readonly [string, Waiting[]])[]): Promise<void> {
  try {
    const found = await maskedOf(part.map(([digest]) => digest));
    const people = new Map(found.map(({ digest, person }) => [digest, person]));
    for (const [digest, askers] of part) for (const { resolve } of askers) resolve(people.get(digest) ?? null);
  } catch (error) {
    for (const [, askers] of part) for (const { reject } of askers) reject(error);
  }
}

/** Where there is a vault it opens and masks, past main; while it is locked nobody is shown. */
async function maskedOf(digests: string[]): Promise<readonly { readonly digest: string; readonly person: PersonView | null }[]> {
  const { state, key } = vaultNow();
  if (key === null) return call('identity.masked', { digests });
  if (state !== 'unlocked') return [];
  return (await askVault({ type: 'masked', boxes: await call('vault.boxes', { digests }) })) ?? [];
}
