import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { storeFile } from '../../open-store';
import type { Executor, Tables } from '../../schema';
import { reading } from '../facts';
import type { FoundBackup } from '../place';
import { boxesIn } from './carve';
import type { Images } from './images';

/** What follows from the log and is written anew from it, and what the store keeps for itself. */
const notBrought =
  /^(?:event|chain_head|office|staff|calendar_notice|rest_day|work_hours|clock_notice|emergency_number|policy|policy_adoption|incident|incident_complaint|complaint.*|lane_counter|number_counter|sales_record|sales_version|kysely_.*|sqlite_.*)$/;

/** Keeps the records of customers that any page still holds. */
export async function carveBoxes(db: Executor, images: Images, named: ReadonlySet<string>): Promise<void> {
  for (const image of images.all()) {
    const boxes = [...boxesIn(image, images, named)];
    if (boxes.length > 0) await db.insertInto('identity_box').values(boxes).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

/** Brings what is kept beside the log: out of the damaged file as far as it can be read, and what is missing out of the backups. */
export async function bringRest(db: Kysely<Tables>, damaged: string, backups: readonly FoundBackup[], site: string): Promise<void> {
  await db.deleteFrom('setting').execute();
  const tables = (await db.introspection.getTables()).filter(({ name }) => !notBrought.test(name));
  for (const { name, columns } of tables) {
    const known = new Set(columns.map((column) => column.name));
    const bring = (file: string): Promise<boolean> => reading(file, (from) => bringTable(db, from, name as keyof Tables, known)).catch(() => false);
    // The older a backup, the less its drafts and settings are what they were.
    if (!(await bring(damaged))) for (const { path } of backups.slice(0, 3)) if (await bring(join(path, storeFile))) break;
  }
  await db.insertInto('setting').values({ key: 'site', value: JSON.stringify(site) }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(site) })).execute();
}

/** Brings one table; returns whether all of it could be read. */
async function bringTable(db: Executor, from: Executor, table: keyof Tables, known: ReadonlySet<string>): Promise<boolean> {
  const keep = async (rows: readonly Record<string, unknown>[]): Promise<void> => {
    for (const row of rows) {
      const fitting = Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column)));
      // A row that no longer fits must not keep the others out.
      await db.insertInto(table).values(fitting as never).onConflict((conflict) => conflict.doNothing()).execute().catch(() => undefined);
    }
  };
  try {
    await keep((await from.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]);
    return true;
  } catch {
    const { rows } = await sql<{ last: number | null }>`select max(rowid) as last from ${sql.table(table)}`.execute(from);
    for (let row = 1; row <= Number(rows[0]?.last ?? 0); row += 1) {
      const found = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where rowid = ${row}`.execute(from).catch(() => null);
      if (found !== null) await keep(found.rows);
    }
    return false;
  }
}
