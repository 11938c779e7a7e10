import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';

/** A setting of this desk as stored; null when it was never set. */
export async function readSetting(db: Executor, key: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.value);
}

/** Stores a setting of this desk. */
export function writeSetting(db: Executor, key: string, value: unknown): Promise<void> {
  return insertRows(db, 'setting', [{ key, value: JSON.stringify(value) }], ['key']);
}

/** A secret of this store, made on first use: 256 random bits as the caller draws them. */
export async function secretOf(db: Executor, key: string, draw: () => string): Promise<string> {
  const known = await readSetting(db, key);
  if (typeof known === 'string') return known;
  const secret = draw();
  await writeSetting(db, key, secret);
  return secret;
}

/** The id of this desk's chain of events, made on first use. */
export async function siteOf(db: Executor, newId: () => string): Promise<string> {
  const known = await readSetting(db, 'site');
  if (typeof known === 'string') return known;
  const site = newId();
  await writeSetting(db, 'site', site);
  return site;
}
