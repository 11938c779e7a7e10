import { join } from 'node:path';
import { listBackups, ownBackups } from '../../../electron/db/backup/place';
import { prepareRestore } from '../../../electron/db/backup/restore';
import { bringToPlace, markPlace } from '../../../electron/db/backup/second-place';
import { prepareSalvage } from '../../../electron/db/backup/salvage/salvage';
import { chooseSalvaged, putInPlace } from '../../../electron/db/backup/swap';
import { takeBackup } from '../../../electron/db/backup/take';
import { storeFile } from '../../../electron/db/open-store';

/** Works on whole files without end, one work after the other, and says on standard output which has begun and which is done. */
const [folder, second] = process.argv.slice(2) as [string, string];
const say = (line: string) => process.stdout.write(`${line}\n`);
const root = join(folder, ownBackups);
for (let nth = 0; ; nth += 1) {
  const now = new Date().toISOString();
  say('take');
  const backup = await takeBackup({ file: join(folder, storeFile), archive: join(folder, 'archive'), root, reason: 'hour', line: 'l', now });
  say(`taken ${backup.path}`);
  const brought = await bringToPlace(await markPlace(second), backup, root, {});
  say(`taken ${brought.path}`);
  if (nth % 2 === 0) {
    say('salvage');
    await prepareSalvage({ folder, second, actor: 'setup', now });
    await chooseSalvaged(folder);
  } else {
    say('restore');
    await prepareRestore({ folder, from: (await listBackups(root))[0]!.path, actor: 'setup', now });
  }
  say('put in place');
  await putInPlace(folder);
  say('placed');
}
