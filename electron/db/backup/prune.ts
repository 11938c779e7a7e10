import { retained } from '../../../shared/domain/backup/retention';
import type { BackupManifest } from '../../../shared/domain/backup/backup';
import { clearLeftovers, groupFolder, listBackups, removeBackup } from './place';

/**
 * Takes away the backups that the rule does not keep, of this data folder only. Once there is one without, those in
 * which customers can be read go as well: a vault that older backups get around would be none.
 */
export async function pruneBackups(root: string, { site, line, plain }: Pick<BackupManifest, 'site' | 'line' | 'plain'>, vault: boolean, now: string): Promise<void> {
  const own = (await listBackups(root)).filter(({ manifest }) => manifest.site === site && manifest.line === line);
  const sound = vault && !plain ? own.filter(({ manifest }) => !manifest.plain) : own;
  const dated = sound.map(({ path, manifest: { takenAt, reason } }) => ({ path, takenAt, reason }));
  const kept = new Set([...retained(dated, now)].map(({ path }) => path));
  for (const { path } of own) if (!kept.has(path)) await removeBackup(path);
  await clearLeftovers(groupFolder(root, site), now);
}
