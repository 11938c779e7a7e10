import { findSeen } from '../db/repositories/search';
import { currentPeople } from '../db/repositories/identity-boxes';
import { scopeOf } from '../db/scope';
import type { InboxRow } from '../../shared/ipc/inbox';
import type { Actor, ServiceContext } from './context';
import { inboxRows } from './list-view';
import type { VaultWorker } from './vault';

const atOnce = 100;

/** Tells the vault whose complaints these are, the newest first, so that they are found by name; ends where it is locked meanwhile. */
export async function tellPeople({ store }: Pick<ServiceContext, 'store'>, worker: VaultWorker, goesOn: () => boolean): Promise<void> {
  let before: string | null = null;
  do {
    const from: string | null = before;
    const { found, next }: Awaited<ReturnType<typeof currentPeople>> = await store.read((db) => currentPeople(db, from, atOnce));
    await worker.work('know', found.flatMap(({ complaint, ...box }) => (complaint === null ? [] : [{ ...box, complaint }])));
    before = next;
  } while (before !== null && goesOn());
}

/** Which of some complaints somebody may see, in the order asked; those whose record is gone are left out. */
export async function seenOf({ store }: Pick<ServiceContext, 'store'>, actor: Actor, complaints: readonly string[]): Promise<string[]> {
  const rows = await store.read(async (db) => findSeen(db, await scopeOf(db, actor), complaints));
  const seen = new Set(rows.flatMap(({ id, identity }) => (identity === null ? [] : [id])));
  return complaints.filter((id) => seen.has(id));
}

/** Some complaints as rows, in the order asked, as far as they may be seen. */
export async function rowsOf({ store }: Pick<ServiceContext, 'store'>, actor: Actor, complaints: readonly string[]): Promise<InboxRow[]> {
  const rows = await store.read(async (db) => inboxRows(db, await findSeen(db, await scopeOf(db, actor), complaints)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return complaints.flatMap((id) => byId.get(id) ?? []);
}
