import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, storeFile, type OpenedStore } from '../db/open-store';
import { DeskError } from '../../shared/ipc/wire';

/** Runs a command over the data folder named on the command line; exit code 1 when it cannot be opened or is not in order. */
export async function withFolder(
  name: string,
  work: (store: OpenedStore) => Promise<{ readonly ok: boolean; readonly said: string }>,
): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined || !existsSync(join(folder, storeFile))) {
    process.stderr.write(`npm run ${name} -- DATA_FOLDER: no ${storeFile} in ${folder ?? 'no folder named'}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    const store = await openStore({ folder });
    const { ok, said } = await work(store).finally(() => store.close());
    process.stdout.write(`${said}\n`);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
