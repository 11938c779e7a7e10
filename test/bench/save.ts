import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { tokensOf } from '../../electron/db/bigrams';
import { openStore, storeFile } from '../../electron/db/open-store';
import { saveIntake } from '../../electron/services/intake';
import type { Executor, Tables } from '../../electron/db/schema';
import { typed } from '../db/support/desk';
import type { BenchOffice } from './office';
import { figure, p95, timed, type Figure } from './figure';

type Row = Record<string, unknown>;
/** The rows one save leaves behind, by table. */
type Written = readonly (readonly [table: keyof Tables, rows: readonly Row[]])[];

/** Until the engine has compiled what a save runs through; both sides have as many. */
const warmUp = 50;

/** One durable save of an intake against the very same rows written by the bare driver, both with `synchronous=FULL`. */
export async function saveFigure({ context, actor, store }: BenchOffice, rounds: number): Promise<Figure> {
  const raw = await bareDatabase();
  const samples: number[] = [];
  const baseline: number[] = [];
  try {
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const fields = typed({ facts: `第${String(round)}件：样板间的水龙头一直滴水，前后来过三次，都说在安排，到今天还没有修好。` });
      const before = await store.read(counterRows);
      const [ours] = await timed(1, () => saveIntake(context, actor, { draftId: uuidv7(), fields }), 0);
      const written = await store.read((db) => lastSave(db, before));
      const [bare] = await timed(1, () => raw.write(written), 0);
      if (round < warmUp) continue;
      samples.push(ours ?? 0);
      baseline.push(bare ?? 0);
    }
  } finally {
    await raw.close();
  }
  return figure('save one intake durably', 'ms', samples, baseline, 'p95 ≤ 2× and ≤ 30 ms', ({ ratio, p95: slow }) => ratio <= 2 && slow <= 30, p95);
}

type Counters = Pick<{ [T in keyof Tables]: readonly Row[] }, 'lane_counter' | 'number_counter' | 'chain_head'>;

async function counterRows(db: Executor): Promise<Counters> {
  return {
    lane_counter: await db.selectFrom('lane_counter').selectAll().execute(),
    number_counter: await db.selectFrom('number_counter').selectAll().execute(),
    chain_head: await db.selectFrom('chain_head').selectAll().execute(),
  } as unknown as Counters;
}

/** Everything the newest complaint put into the store, and of the counters only the rows it moved. */
async function lastSave(db: Executor, before: Counters): Promise<Written> {
  const event = await db.selectFrom('event').selectAll().orderBy('position', 'desc').limit(1).executeTakeFirstOrThrow();
  const complaint = await db.selectFrom('complaint').selectAll().where('id', '=', event.stream).executeTakeFirstOrThrow();
  const search = await db.selectFrom('complaint_search').selectAll().where('doc', '=', complaint.doc).execute();
  const tokens = await db.selectFrom('likeness_token').selectAll().where('complaint', '=', complaint.id).execute();
  const box = await db.selectFrom('identity_box').selectAll().where('digest', '=', complaint.identity ?? '').execute();
  const after = await counterRows(db);
  const moved = (table: keyof Counters): readonly Row[] => {
    const known = new Set(before[table].map((row) => JSON.stringify(row)));
    return after[table].filter((row) => !known.has(JSON.stringify(row)));
  };
  return [
    ['event', [event]],
    ['complaint', [complaint]],
    ['complaint_search', search],
    // The index gives nothing back, so its row is made from the text as the store makes it.
    ['complaint_text', search.map(({ doc, folded }) => ({ rowid: doc, tokens: tokensOf(folded) }))],
    ['identity_box', box],
    ['likeness_token', tokens],
    ['lane_counter', moved('lane_counter')],
    ['number_counter', moved('number_counter')],
    ['chain_head', moved('chain_head')],
  ] as unknown as Written;
}

/** The same tables in another file, reached by nothing but npm `sqlite3`. */
async function bareDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-bare-'));
  await (await openStore({ folder })).close();
  const db = new sqlite3.Database(join(folder, storeFile));
  const run = (sql: string, parameters: readonly unknown[] = []): Promise<void> =>
    new Promise((resolve, reject) => db.run(sql, parameters, (error) => (error === null ? resolve() : reject(error))));
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) await run(`pragma ${pragma}`);
  return {
    write: async (written: Written): Promise<void> => {
      await run('begin immediate');
      for (const [table, rows] of written) {
        for (const row of rows) {
          const columns = Object.keys(row);
          const marks = columns.map(() => '?').join(', ');
          await run(`insert or replace into ${table} (${columns.join(', ')}) values (${marks})`, Object.values(row));
        }
      }
      await run('commit');
    },
    close: async (): Promise<void> => {
      await new Promise((resolve) => db.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
