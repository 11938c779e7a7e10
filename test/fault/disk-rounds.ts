import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { openStore, type OpenedStore } from '../../electron/db/open-store';
import { takenInEvent } from '../db/support/sample-events';

const kinds = ['file read-only', 'folder vanished'] as const;

/** What taking the file away in the middle of work did; `lost` must be empty. */
export interface DiskReport {
  readonly rounds: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly saved: number;
  readonly lost: readonly string[];
}

/** Turns the file read-only, or takes the folder away, while somebody saves; what was told is there, what could not be saved was said, and saving goes on when it is back. */
export async function diskRounds(rounds: number, tell: (line: string) => void = () => undefined): Promise<DiskReport> {
  const disk = await mkdtemp(join(tmpdir(), 'desk-disk-'));
  const byKind: Record<string, number> = {};
  const lost: string[] = [];
  const saved: string[] = [];
  try {
    const folder = join(disk, 'office');
    await mkdir(folder);
    const store = await openStore({ folder });
    for (let round = 1; round <= rounds; round += 1) {
      const kind = kinds[round % kinds.length]!;
      byKind[kind] = (byKind[kind] ?? 0) + 1;
      const refusals = await (kind === 'file read-only' ? turnedReadOnly(store, saved) : takenAway(store, folder, saved));
      for (const code of refusals) if (code !== 'STORE_READ_ONLY') lost.push(`round ${String(round)}, ${kind}: said ${code}`);
      if (refusals.length === 0) lost.push(`round ${String(round)}, ${kind}: nothing said`);
      lost.push(...(await missing(store, saved)).map((what) => `round ${String(round)}, ${kind}: ${what}`));
      tell(`round ${String(round)}/${String(rounds)}: ${kind}, ${String(saved.length)} saves`);
    }
    await store.close();
    const again = await openStore({ folder });
    lost.push(...(await missing(again, saved)));
    await again.close();
    return { rounds, byKind, saved: saved.length, lost };
  } finally {
    await rm(disk, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Saves one more, which must be told to be done. */
async function save(store: OpenedStore, saved: string[]): Promise<void> {
  const id = uuidv7();
  await store.uow(({ append }) => append([eventOf(id, saved)]));
  saved.push(id);
}

function eventOf(id: string, saved: readonly string[]) {
  return takenInEvent(id, `TS-01-202611-${String(saved.length + 1).padStart(4, '0')}`);
}

/**
 * SQLite refuses to write from the middle of a save on, as on a disk that turned read-only: no disk with files open for
 * writing can be turned so by hand. Returns with which codes saving was refused.
 */
async function turnedReadOnly(store: OpenedStore, saved: string[]): Promise<string[]> {
  for (let nth = Math.floor(Math.random() * 4); nth > 0; nth -= 1) await save(store, saved);
  const spoilt = store.uow(async ({ db, append }) => {
    const to = (mode: 'on' | 'off') => sql`pragma query_only = ${sql.raw(mode)}`.execute(db);
    await append([eventOf(uuidv7(), saved)]);
    await to('on');
    try {
      await append([eventOf(uuidv7(), [...saved, ''])]);
    } finally {
      await to('off');
    }
  });
  const code = await spoilt.then(() => [], (error: { code?: string }) => [error.code ?? 'INTERNAL']);
  await save(store, saved);
  return code;
}

/** Somebody takes the folder away while saves are under way, and brings it back. */
async function takenAway(store: OpenedStore, folder: string, saved: string[]): Promise<string[]> {
  const refusals: string[] = [];
  const trial = () => save(store, saved).catch((error: { code?: string }) => void refusals.push(error.code ?? 'INTERNAL'));
  for (let nth = Math.floor(Math.random() * 4); nth > 0; nth -= 1) await save(store, saved);
  const racing = trial();
  await rename(folder, `${folder}-away`);
  await racing;
  await trial();
  await rename(`${folder}-away`, folder);
  await save(store, saved);
  return refusals;
}

async function missing(store: OpenedStore, saved: readonly string[]): Promise<string[]> {
  const streams = new Set((await store.read((db) => db.selectFrom('event').select('stream').execute())).map(({ stream }) => stream));
  const chain = await store.verifyChain();
  return [...(chain.ok ? [] : ['chain']), ...saved.filter((id) => !streams.has(id))];
}
