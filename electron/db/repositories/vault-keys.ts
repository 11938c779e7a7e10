import type { KeyFile } from '../../../shared/vault/key-file';
import { DeskError } from '../../../shared/ipc/wire';
import { vaultStream } from '../../../shared/domain/vault/stream';
import type { Tries } from '../../../shared/domain/vault/tries';
import { sql } from 'kysely';
import { insertRows } from '../insert-rows';
import { hasTextIndex } from './text-index';
import type { Executor } from '../schema';

const id = 'vault';

/** The keys of the vault as they are kept, and the wrong tries so far. */
export interface VaultKeys {
  readonly file: KeyFile;
  readonly tries: Tries;
}

/** The vault's keys; null when there is no vault. A file that makes no sense fails instead of counting as none. */
export async function findVaultKeys(db: Executor): Promise<VaultKeys | null> {
  const row = await db.selectFrom('vault_key').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return { file: await readKeyFile(row.file), tries: { count: row.tries, lastAt: row.last_try_at } };
}

/** The digest of the public key that the log names last; null when it names none. */
export async function keyInLog(db: Executor): Promise<string | null> {
  const types = ['vault.made', 'vault.joined', 'vault.rotated'] as const;
  const row = await db.selectFrom('event').select('body').where('stream', '=', vaultStream).where('type', 'in', [...types]).orderBy('position', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.body) as { key: string }).key;
}

async function readKeyFile(text: string): Promise<KeyFile> {
  const { isNewerKeyFile, keyFileSchema } = await import('../../../shared/vault/key-file');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw new DeskError('STORE_DAMAGED', [], { cause });
  }
  if (isNewerKeyFile(file)) throw new DeskError('STORE_NEWER');
  const read = keyFileSchema.safeParse(file);
  if (!read.success) throw new DeskError('STORE_DAMAGED');
  return read.data;
}

/** Keeps the keys of a new vault. */
export function putVaultKeys(db: Executor, file: KeyFile, now: string): Promise<void> {
  return insertRows(db, 'vault_key', [{ id, file: JSON.stringify(file), tries: 0, last_try_at: now }]);
}

/** Remembers the wrong tries. */
export async function noteTries(db: Executor, { count, lastAt }: Tries): Promise<void> {
  await db.updateTable('vault_key').set({ tries: count, last_try_at: lastAt }).where('id', '=', id).execute();
}

/** Puts other keys in the place of those that were kept; of what is no longer among them nothing is left in the file's pages. */
export async function replaceVaultKeys(db: Executor, file: KeyFile): Promise<void> {
  if (hasTextIndex(db)) await sql`pragma secure_delete = on`.execute(db);
  await db.updateTable('vault_key').set({ file: JSON.stringify(file) }).where('id', '=', id).execute();
}
