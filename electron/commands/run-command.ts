import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../shared/ipc/wire';
import { openStore, storeFile } from '../db/open-store';
import { commands } from './all';

/** Runs a command over a data folder and returns the exit code: 1 when the folder cannot be opened or is not in order. */
export async function runCommand(name: string, folder: string | undefined, argument: string | undefined): Promise<number> {
  const command = commands[name];
  if (command === undefined || folder === undefined || !existsSync(join(folder, storeFile))) {
    process.stderr.write(`${name}: no ${storeFile} in ${folder ?? 'no folder named'}\n`);
    return 1;
  }
  try {
    const store = await openStore({ folder });
    const { ok, said } = await command(store, argument).finally(() => store.close());
    process.stdout.write(`${said}\n`);
    return ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return 1;
  }
}
