import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packagedProgram, unpackedFolder } from '../../build/pack/places.mjs';
import { prepareRuntime } from '../../build/runtime/runtime.mjs';
import { figure, type Figure } from './figure';
import { startFigure } from './window';

/** Start and size of the packaged program, each against the bare Electron; nothing where none is packaged. */
export async function packagedFigures(folder: string, rounds: number, tell: (line: string) => void): Promise<Figure[]> {
  const program = packagedProgram('release');
  if (!existsSync(program)) {
    tell('not measured: start and size of the packaged program (npm run dist makes one)');
    return [];
  }
  const { dist, args } = await prepareRuntime({ quiet: true });
  // A packaged program signs nobody in by itself but in an example office.
  const start = { program, args: [...args.filter((arg) => arg.startsWith('--')), `--data=${folder}`, '--demo', '--report-usable'], marker: 'desk usable' };
  const [installed, bare] = [megabytesIn(unpackedFolder('release')), megabytesIn(dist)];
  return [
    await startFigure(start, rounds, 'packaged: process start to inbox usable, against an empty window'),
    figure('installed size, against the bare Electron with all its languages', 'MB', [installed], [bare], 'told, no goal', () => true),
  ];
}

function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1024 / 1024;
}
