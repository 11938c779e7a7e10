import { vaultStream } from '../../shared/domain/vault/stream';
import { DeskError } from '../../shared/ipc/wire';
import { complaintOfBox } from '../db/repositories/identity-boxes';
import { salesVersions } from '../db/repositories/sales';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';

/** Records that what is in some records was copied: those of complaints by the digest of their box, those of the ledger by id. */
export async function recordCopied({ store }: Pick<ServiceContext, 'store'>, actor: Actor, copied: readonly string[]): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const scope = await scopeOf(db, actor);
    const records = [];
    for (const one of new Set(copied)) {
      const digest = /^[0-9a-f]{64}$/.test(one);
      const record = digest ? await complaintOfBox(db, scope, one) : (await salesVersions(db, [one])).has(one) ? one : null;
      if (record === null) throw new DeskError('NOT_FOUND');
      records.push({ of: digest ? ('complaint' as const) : ('sales' as const), record });
    }
    await append(records.map((body) => ({ type: 'vault.copied' as const, body, stream: vaultStream, occurredAt: null, actor: actor.staffId })));
  });
}
