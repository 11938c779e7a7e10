import { olderBoxCount, olderBoxes, resealBox } from '../db/repositories/identity-boxes';
import { resealDraft, sealedDraftBoxes } from '../db/repositories/drafts';
import { olderSalesBoxCount, olderSalesBoxes, resealSalesBox } from '../db/repositories/sales';
import type { ServiceContext } from './context';
import type { VaultWorker } from './vault';

type Context = Pick<ServiceContext, 'store'>;

const atOnce = 100;

/** How many records may still be sealed to an earlier key. */
export function toReseal({ store }: Context, key: number): Promise<number> {
  return key === 1 ? Promise.resolve(0) : store.read(async (db) => (await olderBoxCount(db, key)) + (await olderSalesBoxCount(db, key)));
}

/**
 * Seals what is sealed to earlier keys to the one in use, the oldest first, a hundred in one transaction. Cut off or stopped
 * anywhere, both keys open what they are for, and it goes on where it was. Returns how many were looked at.
 */
export async function resealOlder({ store }: Context, worker: VaultWorker, key: number, goesOn: () => boolean, onDone: () => void): Promise<number> {
  let done = 0;
  while (key > 1 && goesOn()) {
    const older = await store.read((db) => olderBoxes(db, key, atOnce));
    if (older.length === 0) return done + (await resealDrafts({ store }, worker));
    const boxes = await worker.work('reseal', older.map(({ box }) => box));
    if (boxes === null) return done;
    await store.uow(async ({ db }) => {
      for (const [at, { digest }] of older.entries()) await resealBox(db, digest, boxes[at] ?? null, key);
    });
    done += older.length;
    onDone();
  }
  return done;
}

/** The same for the sales ledger. */
export async function resealLedger({ store }: Context, worker: VaultWorker, key: number, goesOn: () => boolean, onDone: () => void): Promise<number> {
  let done = 0;
  while (key > 1 && goesOn()) {
    const older = await store.read((db) => olderSalesBoxes(db, key, atOnce));
    if (older.length === 0) return done;
    const boxes = await worker.work('reseal-sales', older.map(({ box }) => box));
    if (boxes === null) return done;
    await store.uow(async ({ db }) => {
      for (const [at, { name }] of older.entries()) await resealSalesBox(db, name, boxes[at] ?? null, key);
    });
    done += older.length;
    onDone();
  }
  return done;
}

async function resealDrafts({ store }: Context, worker: VaultWorker): Promise<number> {
  const drafts = await store.read(sealedDraftBoxes);
  const boxes = await worker.work('reseal', drafts.map(({ box }) => box));
  const changed = drafts.flatMap(({ id, box }, at) => {
    const next = boxes?.[at] ?? null;
    return next === null ? [] : [{ id, box, next }];
  });
  if (changed.length > 0) await store.uow(async ({ db }) => {
    for (const { id, box, next } of changed) await resealDraft(db, id, box, next);
  });
  return changed.length;
}
