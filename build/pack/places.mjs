import { join } from 'node:path';
import { out } from '../setup/paths.mjs';

/** The program's file name in a package. */
export const programName = 'complaint-desk';

/** The name that people see; on a Mac also the file name. */
const productName = '客诉台';

/**
 * Where the packages of a variant go. `tests` differs from `release` in one fuse only.
 * @param {'release' | 'tests'} variant
 */
export const packageFolder = (variant) => join(out, variant === 'release' ? 'release' : 'release-for-tests');

/** The unpacked folder of a variant. @param {'release' | 'tests'} variant */
export function unpackedFolder(variant, platform = process.platform, arch = process.arch) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  const name =
    platform === 'darwin'
      ? `mac${suffix}`
      : platform === 'win32'
        ? `win${suffix}-unpacked`
        : `linux${suffix}-unpacked`;
  return join(packageFolder(variant), name);
}

/** The program inside the unpacked folder. @param {'release' | 'tests'} variant */
export function packagedProgram(variant, platform = process.platform) {
  const folder = unpackedFolder(variant, platform);
  if (platform === 'darwin') return join(folder, `${productName}.app/Contents/MacOS/${productName}`);
  return join(folder, platform === 'win32' ? `${programName}.exe` : programName);
}

/** The `resources` folder of a variant. @param {'release' | 'tests'} variant */
export const resourcesOf = (variant, platform = process.platform) =>
  join(
    unpackedFolder(variant, platform),
    platform === 'darwin' ? `${productName}.app/Contents/Resources` : 'resources',
  );
