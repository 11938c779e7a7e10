import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { out } from './paths.mjs';

const folder = join(out, 'bundled');

/** The folder of the package that a module belongs to, or null for a file of our own. @param {string} id */
export function packageFolderOf(id) {
  const file = id.replace(/^\0/, '').replaceAll('\\', '/').replace(/\?.*$/, '');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

/** Forgets what an earlier build was made of. */
export const forgetParts = () => rmSync(folder, { recursive: true, force: true });

/**
 * A plugin of the build that notes which packages went into each of its files.
 * @returns {import('vite').Plugin}
 */
export const noteParts = () => ({
  name: 'note-parts',
  generateBundle(_options, files) {
    const entry = Object.values(files).find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? 'part';
    const found = new Set([...this.getModuleIds()].map(packageFolderOf).filter((name) => name !== null && existsSync(join(name, 'package.json'))));
    const target = join(folder, `${entry.replace(/-[\w-]{8}(?=\.js$)/, '')}.json`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, JSON.stringify([...found].sort()));
  },
});

/** The folders of the packages that the last build is made of. @returns {string[]} */
export function bundledParts() {
  const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return [...new Set(lists.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))))].sort();
}
