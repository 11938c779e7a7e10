import { createHash } from 'node:crypto';
import { Kysely } from 'kysely';
import { keyBytes, sealTo } from '../../../shared/vault/seal';
import { sqlite3Dialect } from '../dialects/sqlite3';
import { plainDraftBoxes, sealDraft } from '../repositories/drafts';
import { plainBoxes, sealBox } from '../repositories/identity-boxes';
import { findVaultKeys } from '../repositories/vault-keys';
import type { Tables } from '../schema';

const atOnce = 500;

/**
 * Seals, in a copy, the records that the office has not come to sealing yet: no backup of an office with a vault holds a
 * customer in plain. What they were is overwritten in the file.
 */
export async function sealRest(file: string): Promise<void> {
  const pragmas = ['pragma journal_mode = memory', 'pragma synchronous = off', 'pragma secure_delete = on', 'pragma trusted_schema = off'];
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file, access: 'write', pragmas }) });
  try {
    const keys = await findVaultKeys(db);
    if (keys === null) return;
    const key = keyBytes(keys.file.publicKey);
    await db.transaction().execute(async (write) => {
      for (let plain = await plainBoxes(write, atOnce); plain.length > 0; plain = await plainBoxes(write, atOnce))
        for (const { digest, box } of plain) await sealBox(write, digest, sealTo(key, box));
      for (const { id, box } of await plainDraftBoxes(write)) await sealDraft(write, id, sealTo(key, box), createHash('sha256').update(box).digest('hex'));
    });
  } finally {
    await db.destroy();
  }
}
