import type { BackupManifest } from '../../../shared/domain/backup/backup';
import { withStoreErrors } from '../store-error';
import { reading } from './facts';

const dayMs = 20 * 3_600_000;

/** Whether another backup is worth making: something was recorded or typed since this one, or it is about a day old. */
export function isBackupDue(file: string, last: BackupManifest | null, now: string): Promise<boolean> {
  return withStoreErrors(async () => {
    if (last === null || Date.parse(now) - Date.parse(last.takenAt) > dayMs || last.takenAt > now) return true;
    return reading(file, async (db) => {
      const end = await db.selectFrom('event').select('hash').orderBy('position', 'desc').limit(1).executeTakeFirst();
      if (end !== undefined && end.hash !== last.head) return true;
      const draft = await db.selectFrom('draft').select((eb) => eb.fn.max('updated_at').as('at')).executeTakeFirst();
      return (draft?.at ?? '') > last.takenAt;
    });
  });
}
