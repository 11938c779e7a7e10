import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { npm } from '../setup/run.mjs';
import { Plain } from '../setup/say.mjs';
import { partsOfProgram } from './parts.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

/** What lies beside the program and does not come from npm by itself. */
const besides = [
  'Electron, Chromium, Node.js and FFmpeg: see LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
  'SumatraPDF (GPL-3.0-only), on Windows only, a program of its own that prints: it comes in pdf-to-printer, unchanged.',
].join('\n');

/** The licences of everything foreign as one text. @param {readonly Part[]} parts */
export const licenceText = (parts) =>
  [
    `客诉台 complaint-desk\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`,
    besides,
    ...parts.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`.trim()),
  ].join(`\n\n${'─'.repeat(72)}\n\n`);

/** Writes the list that 帮助 → 关于 shows among the window's own files. */
export function writeShownLicences(parts = partsOfProgram()) {
  writeFileSync(join(root, '.out/app/renderer/licences.json'), JSON.stringify(parts));
}

/**
 * The bill of materials as CycloneDX: npm's, narrowed to what is in the program, with the runtime.
 * @param {readonly Part[]} parts
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 */
export async function billOfMaterials(parts, runtime) {
  const { code, output } = await npm(['sbom', '--sbom-format=cyclonedx', '--offline', '--loglevel=silent'], { cwd: root, capture: true });
  if (code !== 0) throw new Plain(`The bill of materials could not be made: ${output.trim().split('\n')[0]}`);
  const bill = JSON.parse(output.slice(output.indexOf('{')));
  const inside = new Set(parts.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter((/** @type {{ 'bom-ref': string }} */ one) => inside.has(one['bom-ref']));
  const electron = { 'bom-ref': `electron@${runtime.version}`, type: 'framework', name: 'electron', version: runtime.version, scope: 'required', licenses: [{ license: { id: 'MIT' } }] };
  const known = new Set(components.map((/** @type {{ 'bom-ref': string }} */ one) => one['bom-ref']));
  const missing = [...inside].filter((name) => !known.has(name));
  if (missing.length > 0) throw new Plain(`The bill of materials lacks ${missing.join(', ')}.`);
  bill.metadata.component.name = 'complaint-desk';
  bill.metadata.component.type = 'application';
  return {
    ...bill,
    components: [...components.map((/** @type {object} */ one) => withoutDevelopment(one)), electron],
    dependencies: bill.dependencies
      .filter((/** @type {{ ref: string }} */ { ref }) => known.has(ref))
      .map((/** @type {{ ref: string, dependsOn: string[] }} */ one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => known.has(ref)) })),
  };
}

/** What is bundled is a part of the program, whatever npm installs it for. @param {any} component */
const withoutDevelopment = ({ properties = [], ...rest }) => ({
  ...rest,
  scope: 'required',
  properties: properties.filter((/** @type {{ name: string }} */ { name }) => name !== 'cdx:npm:package:development'),
});
