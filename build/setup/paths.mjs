import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The project's root, found upwards so that it also holds inside a bundled script under `.out/`.
 * @param {string} folder
 * @returns {string}
 */
function rootAbove(folder) {
  if (existsSync(join(folder, 'vite.config.ts'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The project folder was not found above this script.');
  return rootAbove(parent);
}

/** The project's root folder. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Where everything made by tools goes; git-ignored. */
export const out = join(root, '.out');

/** This user's cache folder for what is fetched once and shared by every checkout. */
export const cacheFolder = (env = process.env, home = homedir()) =>
  join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'complaint-desk');
