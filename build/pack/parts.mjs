import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledParts } from '../setup/bundled-parts.mjs';
import { root } from '../setup/paths.mjs';

/** The packages of `node_modules` that lie in the package as they are; everything else is bundled or stays out. */
export const kept = ['sqlite3', 'bindings', 'file-uri-to-path'];

/** What lies beside the program on Windows only: it prints there. */
const forWindows = ['pdf-to-printer'];

/** A foreign part of the program. @typedef {{ name: string, version: string, licence: string, text: string }} Part */

/** @param {string} folder @returns {{ name: string, version: string, license?: string | { type: string }, licenses?: { type: string }[], dependencies?: Record<string, string> }} */
const packageOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const isLicence = (/** @type {string} */ name) => /^(un)?licen[cs]e|^copying|^ofl|^notice/i.test(name);

/** @param {string} folder @returns {Part} */
function partOf(folder) {
  const { name, version, license, licenses } = packageOf(folder);
  const licence = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '');
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && isLicence(file.name));
  const text = files.map((file) => readFileSync(join(folder, file.name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { name, version, licence, text };
}

/** A package as Node finds it from another's folder. @param {string} name @param {string} from */
function found(name, from) {
  for (let at = from; at.startsWith(root); at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

/** A package that comes as one file made of others, with those; what was left out of that file is named too. @param {string} folder @param {Set<string>} all */
function withInner(folder, all) {
  if (all.has(folder)) return;
  all.add(folder);
  for (const name of Object.keys(packageOf(folder).dependencies ?? {})) {
    const inner = found(name, folder);
    if (inner !== null) withInner(inner, all);
  }
}

/** The packages whose published file has others in it. */
const madeOfOthers = ['exceljs', 'libsodium-wrappers-sumo'];

/** Every foreign package in the program, by name. */
export function partsOfProgram() {
  /** @type {Set<string>} */
  const folders = new Set([...bundledParts(), ...[...kept, ...forWindows].map((name) => join(root, 'node_modules', name))]);
  /** @type {Set<string>} */
  const inner = new Set();
  for (const folder of folders) if (madeOfOthers.includes(packageOf(folder).name)) withInner(folder, inner);
  const parts = [...new Set([...folders, ...inner])].map(partOf);
  // The runtime comes with its own licences; its package from npm is only asked for its version.
  const named = new Map(parts.filter(({ name }) => name !== 'electron').map((part) => [`${part.name}@${part.version}`, part]));
  return [...named.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
