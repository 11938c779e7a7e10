import { copyFile, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { openToRead } from '../../electron/db/backup/facts';
import { openStore, storeFile } from '../../electron/db/open-store';
import { takenInEvent } from '../db/support/sample-events';

/** What cutting the journal short did; `lost` must be empty. */
export interface CutReport {
  readonly bytes: number;
  readonly cuts: number;
  readonly lost: readonly string[];
}

/**
 * Cuts the journal of an office that was never closed at every `step`th byte and beside the end of every save, and looks
 * whether each save whose last byte was written is there, in order and linked. A whole opening with all its checks is done beside the ends.
 */
export async function journalCuts(step = 1, tell: (line: string) => void = () => undefined): Promise<CutReport> {
  const base = await mkdtemp(join(tmpdir(), 'desk-cuts-'));
  try {
    const { folder, saves } = await unclosed(base);
    const file = join(folder, storeFile);
    const journal = await readFile(`${file}-wal`);
    const ends = new Set(saves.flatMap(({ size }) => [size - 1, size, size + 1]));
    const at = [...new Set([...Array.from({ length: Math.ceil(journal.length / step) }, (_, nth) => nth * step), ...ends, journal.length])].filter((cut) => cut <= journal.length).sort((a, b) => a - b);
    const lost: string[] = [];
    for (const [nth, cut] of at.entries()) {
      const due = saves.filter(({ size }) => size <= cut).map(({ id }) => id);
      const there = ends.has(cut) ? await opened(folder, base, journal.subarray(0, cut)) : await idsIn(file, journal.subarray(0, cut));
      if (JSON.stringify(there.slice(0, due.length)) !== JSON.stringify(due) || there.length > due.length) lost.push(`cut at ${String(cut)}: ${String(there.length)} of ${String(due.length)}`);
      if (nth % 20_000 === 0) tell(`journal cut at ${String(cut)} of ${String(journal.length)}`);
    }
    return { bytes: journal.length, cuts: at.length, lost };
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An office with some saves in its journal only, and how long that was when each was told to be done. */
async function unclosed(base: string): Promise<{ folder: string; saves: { id: string; size: number }[] }> {
  const [live, folder] = [join(base, 'live'), join(base, 'office')];
  await (await openStore({ folder: live })).close();
  const store = await openStore({ folder: live });
  const saves: { id: string; size: number }[] = [];
  for (let nth = 1; nth <= 5; nth += 1) {
    const [event] = await store.uow(({ append }) => append([takenInEvent(uuidv7(), `TS-01-202611-000${String(nth)}`)]));
    saves.push({ id: event!.id, size: (await stat(`${store.file}-wal`)).size });
  }
  await cp(live, folder, { recursive: true });
  await store.close();
  return { folder, saves };
}

/** The events that a journal cut short leaves, read without changing the file. */
async function idsIn(file: string, journal: Uint8Array): Promise<string[]> {
  await rm(`${file}-shm`, { force: true });
  await writeFile(`${file}-wal`, journal);
  const db = openToRead(file);
  try {
    return (await db.selectFrom('event').select('id').orderBy('position').execute()).map(({ id }) => id);
  } finally {
    await db.destroy();
  }
}

/** The same through everything that a start does. */
async function opened(folder: string, base: string, journal: Uint8Array): Promise<string[]> {
  const trial = join(base, 'trial');
  await rm(trial, { recursive: true, force: true });
  await cp(folder, trial, { recursive: true });
  await rm(join(trial, `${storeFile}-shm`), { force: true });
  await copyFile(join(folder, storeFile), join(trial, storeFile));
  await writeFile(join(trial, `${storeFile}-wal`), journal);
  const store = await openStore({ folder: trial });
  try {
    const chain = await store.verifyChain();
    if (!chain.ok) return ['chain'];
    return (await store.read((db) => db.selectFrom('event').select('id').orderBy('position').execute())).map(({ id }) => id);
  } finally {
    await store.close();
  }
}
