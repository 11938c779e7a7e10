import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { settle } from './fallback.mjs';

/** A file at a second place: a hard link where possible, because Chromium finds its parts from its real path. @param {string} from @param {string} to */
function place(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** @param {string} from @param {string} to */
function mirror(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) mirror(source, target);
    else if (entry.isFile() && !entry.name.startsWith('.complete')) place(source, target);
  }
}

/**
 * This checkout's own view of a runtime without a default app: everything linked to the
 * shared one, and `resources/app` pointing here, so two checkouts never start each other.
 * @param {string} dist the shared runtime
 * @param {string} root the checkout
 * @param {string} folder where views are kept
 */
export function viewFor(dist, root, folder) {
  const target = join(folder, basename(dist));
  const origin = join(target, '.complete');
  if (existsSync(origin) && readFileSync(origin, 'utf8') === `${dist}\n${root}`) return target;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ready = mkdtempSync(join(folder, 'view-'));
  mirror(dist, ready);
  rmSync(join(ready, 'resources/app'), { recursive: true, force: true });
  symlinkSync(root, join(ready, 'resources/app'));
  writeFileSync(join(ready, '.complete'), `${dist}\n${root}`);
  settle(ready, target);
  rmSync(ready, { recursive: true, force: true });
  return target;
}
