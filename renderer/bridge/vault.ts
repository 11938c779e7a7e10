import type { Identity } from '../../shared/domain/complaint/event';
import { cleanIdentity, isAnonymous } from '../../shared/domain/complaint/intake';
import { VAULT_CHANNEL } from '../../shared/ipc/channel';
import type { SealedPerson } from '../../shared/ipc/intake';
import type { VaultBrief } from '../../shared/ipc/vault-brief';
import type { SealedLine } from '../../shared/vault/line';
import type { VaultAnswers, VaultAsk, VaultReply } from '../../shared/vault/messages';
import { call } from './call';

let brief: VaultBrief = { state: 'no-vault', key: null, inspection: null };
let line: Promise<SealedLine> | null = null;
let last = 0;
const waiting = new Map<number, (reply: VaultReply) => void>();

/** Where the vault stands, as main last said. */
export const vaultNow = (): VaultBrief => brief;

/** Main said where the vault stands. */
export function noteVault(next: VaultBrief): void {
  brief = next;
}

/** Asks the vault over the window's own line, which main carries and cannot read; undefined when it refuses. */
export async function askVault<A extends VaultAsk>(ask: A): Promise<VaultAnswers[A['type']] | undefined> {
  line ??= connect();
  const open = await line.catch((error: unknown) => {
    line = null;
    throw error;
  });
  const id = (last += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, ({ value }) => resolve(value as VaultAnswers[A['type']] | undefined));
    open.say({ id, ask }).catch(reject);
  });
}

/** The vault's process is another one from now on. */
export function forgetPort(): void {
  line = null;
  for (const reply of waiting.values()) reply({ id: 0 });
  waiting.clear();
}

async function connect(): Promise<SealedLine> {
  const arrived = new Promise<MessagePort>((resolve) => {
    const take = (event: MessageEvent): void => {
      const [given] = event.ports;
      if (event.source !== window || event.data !== VAULT_CHANNEL || given === undefined) return;
      window.removeEventListener('message', take);
      resolve(given);
    };
    window.addEventListener('message', take);
  });
  await call('vault.connect', {});
  const [port, { SealedLine: Line }] = await Promise.all([arrived, import('../../shared/vault/line')]);
  const made = new Line('page', (bytes) => port.postMessage(bytes), (reply) => hear(reply as VaultReply));
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    try {
      made.take(data);
    } catch {
      port.close();
      forgetPort();
    }
  };
  return made;
}

function hear(reply: VaultReply): void {
  waiting.get(reply.id)?.(reply);
  waiting.delete(reply.id);
}

const nobody: Identity = { name: null, phone: null, unit: null, contract: null };

/** Who complains as it may leave the window: as typed where there is no vault, otherwise sealed. */
export interface Leaving {
  readonly identity: Identity;
  readonly sealed?: SealedPerson | null;
}

let lastSealed: { readonly text: string; readonly sealed: SealedPerson } | null = null;

/** Seals who complains to the vault's key, where there is a vault. Of one record (`of`: a draft, a complaint) one and the same person is sealed once, however often it is stored; two records never share a box. */
export async function sealed(identity: Identity, of: string): Promise<Leaving> {
  const { key } = brief;
  if (key === null) return { identity };
  const person = cleanIdentity(identity);
  if (isAnonymous(person)) return { identity: nobody, sealed: null };
  const text = `${key} ${of} ${JSON.stringify(person)}`;
  if (lastSealed?.text !== text) {
    const [{ contentOf, nameOf }, { sealTo, keyBytes }, { buildingOf }] = await Promise.all([import('../../shared/vault/content'), import('../../shared/vault/seal'), import('../../shared/domain/complaint/building')]);
    const content = contentOf(person);
    lastSealed = { text, sealed: { digest: nameOf(content), box: sealTo(keyBytes(key), content), building: buildingOf(person.unit) } };
  }
  return { identity: nobody, sealed: lastSealed.sealed };
}
