import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { out, root } from '../../setup/paths.mjs';
import { run } from '../../setup/run.mjs';
import { Plain } from '../../setup/say.mjs';
import { programName } from '../places.mjs';
import { layouts } from './layouts.mjs';
import { needed, recommended } from './needs.mjs';

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Folders and files readable by all and changed by root only, whatever the umask of who builds. @param {string} folder */
function settleModes(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) settleModes(path);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

/** @param {string} folder @returns {number} */
const bytesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).reduce((sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0), 0);

/**
 * A .deb of an unpacked program, by the system's own dpkg-deb: electron-builder would download a tool for it.
 * It has no scripts of its own, so installing and removing do nothing but put files there and take them away.
 * @param {{ unpacked: string, target: string, layout: 'debian' | 'uos', version: string, licences: string, quick?: boolean }} options
 */
export async function deb({ unpacked, target, layout, version, licences, quick = false }) {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const { name, program, texts, icon, link } = layouts[layout](version, arch);
  const stage = join(out, 'deb', name);
  rmSync(stage, { recursive: true, force: true });
  const at = (/** @type {string} */ path) => join(stage, path);
  mkdirSync(dirname(at(program)), { recursive: true });
  cpSync(unpacked, at(program), { recursive: true });
  for (const [path, text] of Object.entries({ ...texts, [`usr/share/doc/${name}/copyright`]: licences })) write(at(path), text);
  mkdirSync(dirname(at(icon)), { recursive: true });
  cpSync(join(root, 'build/icons/icon.svg'), at(icon));
  if (link !== undefined) {
    mkdirSync(dirname(at(link)), { recursive: true });
    symlinkSync(`/${program}/${programName}`, at(link));
  }
  const control = {
    Package: name,
    Version: version,
    Architecture: arch,
    Maintainer: 'Complaint Desk founders <noreply@localhost>',
    Section: 'misc',
    Priority: 'optional',
    'Installed-Size': Math.ceil(bytesIn(stage) / 1024),
    Depends: needed(unpacked).join(', '),
    Recommends: recommended.join(', '),
    Conflicts: Object.values(layouts).map((other) => other(version, arch).name).filter((other) => other !== name).join(', '),
    Description: '售楼处投诉登记、跟进与签字表打印（客诉台）\n Takes in, follows and prints complaints of a property sales office, without a network.',
  };
  write(at('DEBIAN/control'), `${Object.entries(control).map(([key, value]) => `${key}: ${value}`).join('\n')}\n`);
  settleModes(stage);
  // Chromium's sandbox where the system keeps user namespaces closed.
  chmodSync(at(`${program}/chrome-sandbox`), 0o4755);
  const packed = await run('dpkg-deb', ['--root-owner-group', ...(quick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6']), '--build', stage, target], { capture: true });
  rmSync(stage, { recursive: true, force: true });
  if (packed.code !== 0) throw new Plain(`${basename(target)} could not be written (it needs dpkg-deb): ${packed.output.trim()}`);
}
