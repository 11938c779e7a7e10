import type { RecordKind } from '../../../shared/domain/sales/kinds';
import { bytesOf } from '../bytes';
import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';

const atOnce = 500;

/** A record as it is kept now. */
export interface KeptRecord {
  readonly record: string;
  readonly version: number;
  readonly name: string;
  readonly box: Uint8Array;
}

/** Some records of a kind, after one of them; those whose box was shredded are left out. */
export async function salesRecords(db: Executor, kind: RecordKind, after: string | null, limit: number): Promise<{ records: KeptRecord[]; next: string | null }> {
  const rows = await db
    .selectFrom('sales_record')
    .leftJoin('sales_box', 'sales_box.name', 'sales_record.name')
    .select(['record', 'version', 'sales_record.name', 'box'])
    .where('kind', '=', kind)
    .where('record', '>', after ?? '')
    .orderBy('record')
    .limit(limit)
    .execute();
  const records = rows.flatMap(({ record, version, name, box }) => (name === null || box === null ? [] : [{ record, version, name, box: bytesOf(box) }]));
  return { records, next: rows.length < limit ? null : (rows.at(-1)?.record ?? null) };
}

/** The versions that stand of some records; those that never were are left out. */
export async function salesVersions(db: Executor, records: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < records.length; from += atOnce) {
    const rows = await db.selectFrom('sales_record').select(['record', 'version']).where('record', 'in', records.slice(from, from + atOnce)).execute();
    for (const { record, version } of rows) found.set(record, version);
  }
  return found;
}

/** Every version of a record, with its box where it is still there, the newest first. */
export async function versionsOf(db: Executor, record: string): Promise<{ version: number; name: string | null; box: Uint8Array | null; at: string; actor: string }[]> {
  const rows = await db
    .selectFrom('sales_version')
    .leftJoin('sales_box', 'sales_box.name', 'sales_version.name')
    .select(['version', 'sales_version.name', 'box', 'at', 'actor'])
    .where('record', '=', record)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, box: row.box === null ? null : bytesOf(row.box) }));
}

/** Keeps sealed records under their names. */
export async function putSalesBoxes(db: Executor, boxes: readonly { readonly name: string; readonly box: Uint8Array }[]): Promise<void> {
  await insertRows(db, 'sales_box', boxes.map(({ name, box }) => ({ name, box, sealed: 1 })));
}

/** How many boxes may still be sealed to an earlier key than that. */
export async function olderSalesBoxCount(db: Executor, key: number): Promise<number> {
  const { count } = await db.selectFrom('sales_box').select((eb) => eb.fn.countAll<number>().as('count')).where('sealed', '<', key).executeTakeFirstOrThrow();
  return Number(count);
}

/** Some boxes that may still be sealed to an earlier key than that. */
export async function olderSalesBoxes(db: Executor, key: number, limit: number): Promise<{ name: string; box: Uint8Array }[]> {
  const rows = await db.selectFrom('sales_box').select(['name', 'box']).where('sealed', '<', key).orderBy('sealed').orderBy('name').limit(limit).execute();
  return rows.map(({ name, box }) => ({ name, box: bytesOf(box) }));
}

/** Puts a box sealed to a later key in the place of the one before (null leaves it), and notes by which key it is known to open. */
export async function resealSalesBox(db: Executor, name: string, box: Uint8Array | null, key: number): Promise<void> {
  await db.updateTable('sales_box').set({ sealed: key, ...(box !== null && { box }) }).where('name', '=', name).execute();
}

/** Which of some tokens belong to another record already. */
export async function takenTokens(db: Executor, wanted: ReadonlyMap<string, string>): Promise<boolean> {
  const tokens = [...wanted.keys()];
  for (let from = 0; from < tokens.length; from += atOnce) {
    const rows = await db.selectFrom('sales_token').selectAll().where('token', 'in', tokens.slice(from, from + atOnce)).execute();
    if (rows.some(({ token, record }) => wanted.get(token) !== record)) return true;
  }
  return false;
}

/** Gives some records their tokens in the place of those they had. */
export async function putSalesTokens(db: Executor, tokens: readonly { readonly record: string; readonly token: string | null }[]): Promise<void> {
  for (let from = 0; from < tokens.length; from += atOnce) {
    const part = tokens.slice(from, from + atOnce);
    await db.deleteFrom('sales_token').where('record', 'in', part.map(({ record }) => record)).execute();
    await insertRows(db, 'sales_token', part.flatMap(({ record, token }) => (token === null ? [] : [{ record, token }])));
  }
}

/** The last imports: how many records each changed, and how many of these stand as it left them. */
export async function lastImports(db: Executor, limit: number): Promise<{ import: string; at: string; actor: string; records: number; standing: number }[]> {
  const rows = await db
    .selectFrom('sales_version')
    .leftJoin('sales_record', (join) => join.onRef('sales_record.record', '=', 'sales_version.record').onRef('sales_record.version', '=', 'sales_version.version'))
    .select((eb) => ['import', eb.fn.min('sales_version.at').as('at'), eb.fn.min('sales_version.actor').as('actor'), eb.fn.countAll<number>().as('records'), eb.fn.count<number>('sales_record.record').as('standing')])
    .where('import', 'is not', null)
    .groupBy('import')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ import: row.import ?? '', at: row.at, actor: row.actor, records: Number(row.records), standing: Number(row.standing) }));
}

/** What an import changed, with what stood before it. */
export async function importedRecords(db: Executor, of: string): Promise<{ record: string; kind: string; version: number; name: string | null; box: Uint8Array | null }[]> {
  const rows = await db
    .selectFrom('sales_version')
    .innerJoin('sales_record', 'sales_record.record', 'sales_version.record')
    .leftJoin('sales_version as before', (join) => join.onRef('before.record', '=', 'sales_version.record').on((eb) => eb('before.version', '=', eb('sales_version.version', '-', 1))))
    .leftJoin('sales_box', 'sales_box.name', 'before.name')
    .select(['sales_version.record', 'kind', 'sales_version.version', 'before.name', 'box'])
    .where('sales_version.import', '=', of)
    .execute();
  return rows.map((row) => ({ ...row, box: row.box === null ? null : bytesOf(row.box) }));
}
