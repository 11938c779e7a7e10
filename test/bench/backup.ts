import { copyFile, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ownBackups } from '../../electron/db/backup/place';
import { prepareRestore } from '../../electron/db/backup/restore';
import { prepareSalvage } from '../../electron/db/backup/salvage/salvage';
import { clearPrepared } from '../../electron/db/backup/swap';
import { takeBackup } from '../../electron/db/backup/take';
import { checkCopy } from '../../electron/db/backup/check-copy';
import { figure, type Figure } from './figure';

/** A backup, its check, restoring and salvaging of a closed office, each beside copying the bytes of its file to the disk. */
export async function backupFigures(folder: string, rounds: number): Promise<Figure[]> {
  const file = join(folder, 'desk.db');
  const copied: number[] = [];
  const taken: number[] = [];
  const checked: number[] = [];
  const restored: number[] = [];
  const salvaged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    copied.push(await seconds(() => copyDurably(file, join(folder, 'plain-copy'))));
    await rm(join(folder, 'plain-copy'));
    const start = performance.now();
    const { path, manifest } = await takeBackup({ file, archive: join(folder, 'archive'), root: join(folder, ownBackups), reason: 'hand', line: 'bench', now: new Date().toISOString() });
    const whole = (performance.now() - start) / 1000;
    const check = await seconds(() => checkCopy(join(path, 'desk.db')));
    checked.push(check);
    taken.push(whole - check);
    restored.push(await seconds(() => prepareRestore({ folder, from: path, actor: 'setup', now: new Date().toISOString() })));
    await clearPrepared(folder);
    salvaged.push(manifest.events / (await seconds(() => prepareSalvage({ folder, second: null, actor: 'setup', now: new Date().toISOString() }))));
  }
  const size = (await stat(file)).size / 1024 / 1024;
  const mb = `${size.toFixed(0)} MB`;
  return [
    figure(`backup of ${mb} without its check, against copying the file's bytes to the disk`, 's', taken, copied, 'median ≤ 1.5×', ({ ratio }) => ratio <= 1.5),
    figure('check of a backup page by page and event by event', 's', checked, copied, 'told, no goal', () => true),
    figure('restore with its check, against copying the bytes', 's', restored, copied, 'told, no goal', () => true),
    figure('salvage, read to rebuilt', 'events/s', salvaged, salvaged, 'told, no goal', () => true),
  ];
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  await handle.sync();
  await handle.close();
}
