import { readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, Platform } from 'electron-builder';
import { builderConfig } from './pack/builder.config.mjs';
import { packageFolder, programName, unpackedFolder } from './pack/places.mjs';
import { prepareRuntime } from './runtime/runtime.mjs';
import { bundle } from './setup/bundle.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { command, Plain, say, warn } from './setup/say.mjs';

/**
 * The archive for Linux, by the system's own tar: electron-builder would download one.
 * @param {'release' | 'tests'} variant
 * @param {import('./runtime/runtime.mjs').Runtime} runtime
 */
async function tarball(variant, runtime) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `${programName}-${version}-linux-${process.arch}${runtime.release ? '' : '-trial'}`;
  const [folder, unpacked] = [packageFolder(variant), unpackedFolder(variant)];
  const rename = `--transform=s,^${basename(unpacked)},${name},`;
  const args = ['-czf', join(folder, `${name}.tar.gz`), rename, '-C', folder, basename(unpacked)];
  const { code, output } = await run('tar', args, { capture: true });
  if (code !== 0) throw new Plain(`The archive could not be written: ${output.trim()}`);
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
    if (installers && process.platform === 'linux') await tarball(variant, runtime);
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
