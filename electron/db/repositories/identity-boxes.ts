import { bytesOf } from '../bytes';
import { insertRows } from '../insert-rows';
import type { Executor, IdentityBoxTable } from '../schema';
import type { Scope } from '../scope';

/** Keeps a sealed record under its digest. */
export function putBox(db: Executor, row: IdentityBoxTable): Promise<void> {
  return insertRows(db, 'identity_box', [row], ['digest']);
}

/** The sealed records of some digests; those that are gone, or of complaints not to be seen, are left out. */
export async function findBoxes(db: Executor, scope: Scope, digests: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity_box')
    .innerJoin('complaint', 'complaint.id', 'identity_box.complaint')
    .select(['digest', 'box'])
    .where('digest', 'in', [...digests])
    .where(scope.of('complaint'))
    .execute();
  return new Map(rows.map(({ digest, box }) => [digest, bytesOf(box)]));
}
