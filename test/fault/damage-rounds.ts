import { cp, mkdtemp, open, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { prepareRestore } from '../../electron/db/backup/restore';
import { prepareSalvage } from '../../electron/db/backup/salvage/salvage';
import { chooseSalvaged, putInPlace } from '../../electron/db/backup/swap';
import { takeBackup } from '../../electron/db/backup/take';
import { openStore, storeFile } from '../../electron/db/open-store';
import { takenInEvent } from '../db/support/sample-events';

/** What was done to a file. */
export const damages = ['bytes', 'page', 'cut', 'log-cut', 'log-gone'] as const;
type Damage = (typeof damages)[number];

/** What a series of damages did. Silent losses and dead ends must be none. */
export interface DamageReport {
  readonly rounds: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Rounds in which the file was opened although something recorded was not in it any more, and no check found it. */
  readonly silent: readonly string[];
  /** Rounds in which neither salvaging nor a backup gave an office again. */
  readonly deadEnds: readonly string[];
  /** Rounds in which the damage was noticed, and by what; harmless ones fell where nothing lay. */
  readonly noticed: number;
  readonly harmless: number;
  /** Events that salvaging could not bring back, of all that were in the files. */
  readonly eventsLost: number;
  readonly eventsBefore: number;
}

const now = '2030-11-22T08:30:00.000Z';

/** Damages an office's files at random, `rounds` times, and looks whether it is noticed and whether there is a way on. */
export async function damageRounds(rounds: number, random: () => number = Math.random, tell: (line: string) => void = () => undefined): Promise<DamageReport> {
  const base = await mkdtemp(join(tmpdir(), 'desk-damage-'));
  try {
    const ids = await unclosedOffice(join(base, 'office'));
    const silent: string[] = [];
    const deadEnds: string[] = [];
    const byKind: Record<string, number> = {};
    let [noticed, harmless, eventsLost] = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const kind = damages[round % damages.length]!;
      const folder = join(base, 'round');
      await rm(folder, { recursive: true, force: true });
      await cp(join(base, 'office'), folder, { recursive: true });
      const what = `round ${String(round + 1)}: ${await damage(folder, kind, random)}`;
      byKind[kind] = (byKind[kind] ?? 0) + 1;
      // A log cut short is what a power cut leaves: what was recorded before the cut must be there.
      const found = await look(folder, ids, kind === 'log-cut');
      if (found === 'silent') silent.push(what);
      else if (found === 'whole') harmless += 1;
      else {
        noticed += 1;
        const lost = await wayOn(folder, ids);
        if (lost === null) deadEnds.push(what);
        else eventsLost += lost;
      }
      tell(`${what}: ${found}`);
    }
    return { rounds, byKind, silent, deadEnds, noticed, harmless, eventsLost, eventsBefore: ids.length * noticed };
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An office as a power cut leaves it: some of it in the file, some only in the log, a backup from in between. Returns the ids of its events in order. */
async function unclosedOffice(folder: string): Promise<string[]> {
  const live = `${folder}-live`;
  const store = await openStore({ folder: live });
  let nth = 0;
  const save = (count: number) =>
    store.uow(({ append }) => append(Array.from({ length: count }, () => takenInEvent(uuidv7(), `TS-01-202611-${String((nth += 1)).padStart(4, '0')}`, { facts: '漏水。'.repeat(nth % 9 === 0 ? 1_500 : 20) }))));
  for (let times = 0; times < 12; times += 1) await save(10);
  await store.close();
  const again = await openStore({ folder: live });
  const more = (count: number) => again.uow(({ append }) => append(Array.from({ length: count }, () => takenInEvent(uuidv7(), `TS-01-202611-${String((nth += 1)).padStart(4, '0')}`))));
  await more(5);
  await takeBackup({ file: again.file, archive: join(live, 'archive'), root: join(live, ownBackups), reason: 'hour', line: 'l', now });
  for (let times = 0; times < 8; times += 1) await more(1);
  const rows = await again.read((db) => db.selectFrom('event').select('id').orderBy('position').execute());
  await cp(live, folder, { recursive: true });
  await again.close();
  await rm(live, { recursive: true, force: true });
  return rows.map(({ id }) => id);
}

async function damage(folder: string, kind: Damage, random: () => number): Promise<string> {
  const file = join(folder, storeFile);
  const { size } = await stat(file);
  const log = await stat(`${file}-wal`);
  const below = (limit: number): number => Math.floor(random() * limit);
  switch (kind) {
    case 'bytes':
    case 'page': {
      const length = kind === 'page' ? 4_096 : 1 + below(600);
      const at = kind === 'page' ? below(size / 4_096) * 4_096 : below(size - length);
      await overwrite(file, at, Buffer.from(Array.from({ length }, () => below(256))));
      return `${String(length)} random bytes at ${String(at)} of ${String(size)}`;
    }
    case 'cut': {
      const left = below(size);
      await truncate(file, left);
      if (random() < 0.5) await rm(`${file}-wal`);
      return `cut to ${String(left)} of ${String(size)}`;
    }
    case 'log-cut': {
      const left = below(log.size);
      await truncate(`${file}-wal`, left);
      return `log cut to ${String(left)} of ${String(log.size)}`;
    }
    case 'log-gone':
      await rm(`${file}-wal`);
      return 'log taken away';
  }
}

/** Opens the folder as the program does, with the checks that follow soon after. */
async function look(folder: string, ids: readonly string[], mayEndEarlier: boolean): Promise<'whole' | 'silent' | 'noticed'> {
  try {
    const store = await openStore({ folder });
    try {
      const faults = await store.quickCheck();
      const chain = await store.verifyChain();
      if (faults.length > 0 || !chain.ok) return 'noticed';
      const rows = await store.read((db) => db.selectFrom('event').select('id').orderBy('position').execute());
      const same = rows.every(({ id }, at) => id === ids[at]);
      return same && (rows.length === ids.length || mayEndEarlier) ? 'whole' : 'silent';
    } finally {
      await store.close();
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'STORE_DAMAGED') throw error;
    return 'noticed';
  }
}

/** Salvages, and where that fails puts the backup back; returns how many events are lost, null when neither works. */
async function wayOn(folder: string, ids: readonly string[]): Promise<number | null> {
  try {
    await prepareSalvage({ folder, second: null, actor: 'setup', now });
    await chooseSalvaged(folder);
  } catch {
    try {
      const [backup] = await listBackups(join(folder, ownBackups));
      await prepareRestore({ folder, from: backup!.path, actor: 'setup', now });
    } catch {
      return null;
    }
  }
  await putInPlace(folder);
  const store = await openStore({ folder });
  try {
    const chain = await store.verifyChain();
    const rows = await store.read((db) => db.selectFrom('event').select('id').execute());
    const there = new Set(rows.map(({ id }) => id));
    return chain.ok ? ids.filter((id) => !there.has(id)).length : null;
  } finally {
    await store.close();
  }
}

async function overwrite(file: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}
