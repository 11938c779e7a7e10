import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type OpenedStore, type OpenOptions } from '../../../electron/db/open-store';

/** A new empty folder that goes away with the test. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-db-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A store that is closed when the test ends. */
export async function openTestStore(options: Partial<OpenOptions> = {}): Promise<OpenedStore> {
  const store = await openStore({ folder: options.folder ?? (await dataFolder()), ...options });
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}
