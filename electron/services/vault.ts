import type { LockReason, VaultEvent } from '../../shared/domain/vault/event';
import { vaultStream } from '../../shared/domain/vault/stream';
import { nextTryAt } from '../../shared/domain/vault/tries';
import type { KeyFile } from '../../shared/vault/key-file';
import type { NamedBox } from '../../shared/vault/box';
import type { VaultWork } from '../../shared/vault/messages';
import { DeskError } from '../../shared/ipc/wire';
import { cleanLine } from '../../shared/util/text';
import type { NewEvent } from '../db/event-codec';
import { putTokens } from '../db/repositories/alike';
import { findComplaint } from '../db/repositories/complaints';
import { plainDraftBoxes, sealDraft } from '../db/repositories/drafts';
import { boxesToIndex, complaintOfBox, currentBoxes, findBoxes, noteIndexed, plainBoxCount, plainBoxes, sealBox } from '../db/repositories/identity-boxes';
import { findVaultKeys, noteTries, putVaultKeys } from '../db/repositories/vault-keys';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { digestOf } from './identity-keeper';
import { keyDigest } from './vault-keys';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** Who does what nobody does by hand. */
const byItself = 'clock';

const atOnce = 200;

/** How many records are still to be sealed. */
export function toSeal({ store }: Pick<Context, 'store'>): Promise<number> {
  return store.read(plainBoxCount);
}

/** Records that the vault was made, and keeps its keys. */
export async function recordMade({ store, clock }: Context, actor: Actor, file: KeyFile): Promise<void> {
  const key = keyDigest(file.publicKey);
  const keyholders = file.wraps.flatMap(({ keyholder }) => keyholder ?? []);
  await store.uow(async ({ db, append }) => {
    if ((await findVaultKeys(db)) !== null) throw new DeskError('CONFLICT');
    await putVaultKeys(db, file, clock());
    await append([eventOf(actor.staffId, { type: 'vault.made', body: { key, keyholders, boxes: await plainBoxCount(db) } })]);
  });
}

/** Counts a try before it is made, so that ending the program in the middle gives none for free; null when it may be made, otherwise when the next may be. */
export function countTry({ store, clock }: Context): Promise<string | null> {
  return store.uow(async ({ db }) => {
    const keys = await findVaultKeys(db);
    if (keys === null) throw new DeskError('NOT_FOUND');
    const now = clock();
    const wait = nextTryAt(keys.tries, now);
    if (wait === null) await noteTries(db, { count: keys.tries.count + 1, lastAt: now });
    // A clock that was set back must not make a wait of minutes one of days.
    else if (keys.tries.lastAt > now) await noteTries(db, { ...keys.tries, lastAt: now });
    return wait;
  });
}

/** A passcode was right: the wrong ones before it no longer count. */
export async function forgetTries({ store, clock }: Context): Promise<void> {
  await store.uow(({ db }) => noteTries(db, { count: 0, lastAt: clock() }));
}

/** Records how a try ended. */
export async function recordTry({ store, clock }: Context, actor: Actor | null, keyholder: string | null, opened: boolean): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const tries = (await findVaultKeys(db))?.tries.count ?? 1;
    if (opened) await noteTries(db, { count: 0, lastAt: clock() });
    await append([
      eventOf(keyholder ?? actor?.staffId ?? byItself, opened ? { type: 'vault.unlocked', body: { keyholder } } : { type: 'vault.refused', body: { keyholder, tries: Math.max(1, tries) } }),
    ]);
  });
}

/** Records that the vault was locked. */
export async function recordLocked({ store }: Context, actor: Actor | null, why: LockReason): Promise<void> {
  await store.uow(async ({ append }) => {
    await append([eventOf(why === 'hand' && actor !== null ? actor.staffId : byItself, { type: 'vault.locked', body: { why } })]);
  });
}

/** Records that somebody is shown who complained, and gives the box to be opened. */
export async function recordRevealed({ store }: Context, actor: Actor, of: string, reason: string): Promise<NamedBox | null> {
  return store.uow(async ({ db, append }) => {
    const scope = await scopeOf(db, actor);
    const digest = /^[0-9a-f]{64}$/.test(of) ? of : ((await findComplaint(db, scope, of))?.state.identity ?? null);
    if (digest === null) return null;
    const complaint = await complaintOfBox(db, scope, digest);
    const box = (await findBoxes(db, scope, [digest])).get(digest);
    if (complaint === null || box === undefined) throw new DeskError('NOT_FOUND');
    await append([eventOf(actor.staffId, { type: 'vault.revealed', body: { complaint, identity: digest, reason: cleanLine(reason) } })]);
    return { digest, box };
  });
}

/** The boxes of some records that may be seen, for the vault to open. */
export async function boxesFor({ store }: Pick<Context, 'store'>, actor: Actor, digests: readonly string[]): Promise<NamedBox[]> {
  const found = await store.read(async (db) => findBoxes(db, await scopeOf(db, actor), [...new Set(digests)]));
  return [...found].map(([digest, box]) => ({ digest, box }));
}

/** What works on sealed records: the vault's process. Null means that it could not. */
export interface VaultWorker {
  work<K extends keyof VaultWork>(kind: K, input: VaultWork[K]['input']): Promise<VaultWork[K]['answer'] | null>;
}

/** Seals what is kept from before there was a vault; cut off anywhere, it goes on where it was. Returns how many records that were. */
export async function sealEarlier({ store }: Pick<Context, 'store'>, worker: VaultWorker, onDone: (done: number) => void): Promise<number> {
  let done = 0;
  for (;;) {
    const plain = await store.read((db) => plainBoxes(db, atOnce));
    if (plain.length === 0) break;
    const boxes = await worker.work('seal', plain.map(({ box }) => box));
    if (boxes === null) return done;
    await store.uow(async ({ db }) => {
      for (const [at, { digest }] of plain.entries()) await sealBox(db, digest, boxes[at]!);
    });
    done += plain.length;
    onDone(done);
  }
  const drafts = await store.read(plainDraftBoxes);
  const boxes = await worker.work('seal', drafts.map(({ box }) => box));
  if (boxes !== null)
    await store.uow(async ({ db }) => {
      for (const [at, { id, box }] of drafts.entries()) await sealDraft(db, id, boxes[at]!, digestOf(box));
    });
  return done;
}

/** Makes known what records written while locked have in common with others. */
export async function indexWaiting({ store }: Pick<Context, 'store'>, worker: VaultWorker): Promise<void> {
  for (;;) {
    const waiting = await store.read((db) => boxesToIndex(db, atOnce));
    if (waiting.length === 0) return;
    const digests = waiting.map(({ digest }) => digest);
    const current = await store.read((db) => currentBoxes(db, digests));
    // A record that was corrected since tells nothing of the complaint any more.
    const boxes = waiting.flatMap(({ digest, box, complaint }) => (complaint !== null && current.has(digest) ? [{ digest, box, complaint }] : []));
    const tokens = await worker.work('index', boxes);
    if (tokens === null) return;
    await store.uow(async ({ db }) => {
      for (const { complaint, marks } of tokens) await putTokens(db, complaint, marks);
      await noteIndexed(db, digests);
    });
  }
}

function eventOf(actor: string, event: VaultEvent): NewEvent {
  return { ...event, stream: vaultStream, occurredAt: null, actor };
}
