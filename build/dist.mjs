import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, Platform } from 'electron-builder';
import { builderConfig } from './pack/builder.config.mjs';
import { deb } from './pack/linux/deb.mjs';
import { billOfMaterials, licenceText } from './pack/lists.mjs';
import { partsOfProgram } from './pack/parts.mjs';
import { packageFolder, programName, unpackedFolder } from './pack/places.mjs';
import { prepareRuntime } from './runtime/runtime.mjs';
import { bundle } from './setup/bundle.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { command, Plain, say, warn } from './setup/say.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What a file for people is called. @param {string} kind @param {import('./runtime/runtime.mjs').Runtime} runtime */
const nameOf = (kind, runtime) => `${programName}-${version}-${kind}-${process.arch}${runtime.release ? '' : '-trial'}`;

/**
 * The archive for Linux, by the system's own tar: electron-builder would download one.
 * @param {'release' | 'tests'} variant
 * @param {string} name
 */
async function tarball(variant, name) {
  const [folder, unpacked] = [packageFolder(variant), unpackedFolder(variant)];
  const rename = `--transform=s,^${basename(unpacked)},${name},`;
  const args = ['--owner=0', '--group=0', '-czf', join(folder, `${name}.tar.gz`), rename, '-C', folder, basename(unpacked)];
  const { code, output } = await run('tar', args, { capture: true });
  if (code !== 0) throw new Plain(`The archive could not be written: ${output.trim()}`);
}

/**
 * The licences and the bill of materials, beside the packages.
 * @param {'release' | 'tests'} variant
 * @param {import('./runtime/runtime.mjs').Runtime} runtime
 */
async function lists(variant, runtime) {
  const parts = partsOfProgram();
  const licences = licenceText(parts);
  writeFileSync(join(packageFolder(variant), 'licences.txt'), licences);
  writeFileSync(join(packageFolder(variant), 'sbom.cdx.json'), `${JSON.stringify(await billOfMaterials(parts, runtime), null, 2)}\n`);
  return licences;
}

/**
 * What Linux installs from: an archive, a .deb, and one laid out as UOS wants it.
 * @param {'release' | 'tests'} variant
 * @param {import('./runtime/runtime.mjs').Runtime} runtime
 * @param {{ licences: string, quick?: boolean }} options
 */
export async function forLinux(variant, runtime, { licences, quick = false }) {
  const unpacked = unpackedFolder(variant);
  if (!quick) await tarball(variant, nameOf('linux', runtime));
  for (const layout of /** @type {const} */ (['debian', 'uos'])) {
    const target = join(packageFolder(variant), `${nameOf(layout, runtime)}.deb`);
    await deb({ unpacked, target, layout, version, licences, quick });
  }
}

/**
 * Packages what `.out/app` holds, for this platform.
 * @param {import('./runtime/runtime.mjs').Runtime} runtime
 * @param {('release' | 'tests')[]} variants
 * @param {{ installers?: boolean }} options
 */
export async function packageFor(runtime, variants, { installers = false } = {}) {
  for (const variant of variants) {
    rmSync(packageFolder(variant), { recursive: true, force: true });
    await build({
      projectDir: root,
      config: builderConfig(variant, runtime),
      targets: Platform.current().createTarget(installers ? undefined : 'dir'),
    });
    // The fetched runtime's own mark.
    rmSync(join(unpackedFolder(variant), '.complete'), { force: true });
    const licences = await lists(variant, runtime);
    if (installers && process.platform === 'linux') await forLinux(variant, runtime, { licences });
    say(`Packaged (${variant}): ${relative(root, packageFolder(variant))}`);
  }
  if (!runtime.release)
    warn(
      `Packaged with Electron ${runtime.version} (${runtime.kind}): for trials and tests only, NOT FOR RELEASE.`,
      '此安装包仅供试用和测试，不能用于正式发布。',
    );
}

/** `npm run dist [-- --dir] [-- --for-tests]` @param {string[]} args */
async function main(args) {
  const unknown = args.find((arg) => !['--dir', '--for-tests'].includes(arg));
  if (unknown)
    throw new Plain(
      `Unknown option ${unknown}. Options: --dir (no installers), --for-tests (drivable by Playwright).`,
    );
  const runtime = await prepareRuntime();
  await bundle(runtime);
  await packageFor(runtime, [args.includes('--for-tests') ? 'tests' : 'release'], {
    installers: !args.includes('--dir'),
  });
}

if (process.argv[1] === import.meta.filename) await command(() => main(process.argv.slice(2)));
