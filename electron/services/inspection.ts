import { z } from 'zod';
import { keepersOf } from '../../shared/domain/vault/inspection';
import type { VaultEvent } from '../../shared/domain/vault/event';
import { vaultStream } from '../../shared/domain/vault/stream';
import type { KeyFile } from '../../shared/vault/key-file';
import type { Executor } from '../db/schema';
import type { NewEvent } from '../db/event-codec';
import { allStaff } from '../db/repositories/office';
import { readSetting, writeSetting } from '../db/repositories/settings';
import { findVaultKeys, replaceVaultKeys } from '../db/repositories/vault-keys';
import { officeOf, type Actor, type ServiceContext } from './context';

const setting = 'inspection';

/** Since when an authority is here, and whose passcode opens again. */
export interface Inspection {
  readonly since: string;
  readonly keepers: readonly string[];
}

/** The inspection that is on; null while there is none. */
export async function findInspection(db: Executor): Promise<Inspection | null> {
  const kept = await readSetting(db, setting);
  return kept === null ? null : z.strictObject({ since: z.string(), keepers: z.array(z.string()) }).parse(kept);
}

/** Begins an inspection, all or nothing: puts the other wraps away, keeps what is on, and records it. One that is on goes on. */
export function beginInspection({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, actor: Actor | null, putAway: (file: KeyFile, keepers: readonly string[]) => KeyFile): Promise<{ inspection: Inspection; file: KeyFile | null }> {
  return store.uow(async ({ db, append }) => {
    const known = await findInspection(db);
    const keys = await findVaultKeys(db);
    if (known !== null) return { inspection: known, file: keys?.file ?? null };
    // Before there is an office there is nobody who could end it.
    await officeOf(db);
    const keepers = keepersOf(keys?.file.wraps.flatMap(({ keyholder }) => keyholder ?? []) ?? [], await allStaff(db));
    const file = keys === null ? null : putAway(keys.file, keepers);
    if (file !== null) await replaceVaultKeys(db, file);
    const inspection = { since: clock(), keepers };
    await writeSetting(db, setting, inspection);
    await append([eventOf(actor?.staffId ?? 'desk', { type: 'vault.inspected', body: { keepers } })]);
    return { inspection, file };
  });
}

/** Ends the inspection that is on and gives the wraps back, all or nothing; returns the keys as they are then. */
export async function endInspection({ store }: Pick<ServiceContext, 'store'>, by: string, held: KeyFile['wraps'] | null): Promise<KeyFile | null> {
  const { giveBackWraps } = await import('../../shared/vault/held');
  return store.uow(async ({ db, append }) => {
    const keys = await findVaultKeys(db);
    const file = keys === null ? null : held === null ? keys.file : giveBackWraps(keys.file, held);
    if ((await findInspection(db)) === null) return file;
    if (file !== null) await replaceVaultKeys(db, file);
    await writeSetting(db, setting, null);
    await append([eventOf(by, { type: 'vault.inspection-ended', body: { by } })]);
    return file;
  });
}

function eventOf(actor: string, event: VaultEvent): NewEvent {
  return { ...event, stream: vaultStream, occurredAt: null, actor };
}
