import { Kysely, sql } from 'kysely';
import { firstPrevHash } from '../chain';
import { sqlite3Dialect } from '../dialects/sqlite3';
import { storeVersion } from '../store-version';
import type { Tables } from '../schema';

/** What a database file is, read without changing it. */
export interface StoreFacts {
  readonly site: string;
  readonly storeVersion: number;
  readonly events: number;
  readonly head: string;
  readonly lastAt: string | null;
  readonly project: string | null;
  readonly deskName: string | null;
  readonly complaints: number;
  readonly papers: number;
  readonly vault: boolean;
  /** Records and drafts in which a customer can be read. */
  readonly plain: number;
}

/** The first version of the store that knows sealed records. */
const vaultSince = 11;

/** Opens a database for reading only, which any version of the store allows. */
export function openToRead(file: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqlite3Dialect({ file, access: 'read', pragmas: ['pragma busy_timeout = 2000', 'pragma trusted_schema = off'] }) });
}

/** Works on a database opened for reading only. */
export async function reading<T>(file: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = openToRead(file);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Reads what a store is; its version may be older than this program. */
export async function readFacts(db: Kysely<Tables>): Promise<StoreFacts> {
  return db.transaction().execute(async (read) => {
    const version = await storeVersion(read);
    const site = await read.selectFrom('setting').select('value').where('key', '=', 'site').executeTakeFirst();
    const last = await read.selectFrom('event').select(['position', 'hash', 'recorded_at', 'site']).orderBy('position', 'desc').limit(1).executeTakeFirst();
    const office = await read.selectFrom('office').select(['project', 'desk_name']).executeTakeFirst();
    const count = async (table: 'complaint' | 'archive_file'): Promise<number> => Number((await read.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count);
    const plain = version < vaultSince
      ? sql<{ count: number }>`select (select count(*) from identity_box) + (select count(*) from draft where box is not null) as count`
      : sql<{ count: number }>`select (select count(*) from identity_box where sealed = 0) + (select count(*) from draft where box is not null and box_digest is null) as count`;
    return {
      site: site === undefined ? (last?.site ?? 'none') : String(JSON.parse(site.value)),
      storeVersion: version,
      events: last?.position ?? 0,
      head: last?.hash ?? firstPrevHash,
      lastAt: last?.recorded_at ?? null,
      project: office?.project ?? null,
      deskName: office?.desk_name ?? null,
      complaints: await count('complaint'),
      papers: await count('archive_file'),
      vault: version >= vaultSince && (await read.selectFrom('vault_key').select('id').executeTakeFirst()) !== undefined,
      plain: Number((await plain.execute(read)).rows[0]?.count ?? 0),
    };
  });
}
