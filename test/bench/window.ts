import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewFor } from '../../build/runtime/checkout.mjs';
import { prepareRuntime, programIn } from '../../build/runtime/runtime.mjs';
import { out, root } from '../../build/setup/paths.mjs';
import { figure, type Figure } from './figure';
import { startUntil, stop, treeMemory } from './processes';

/** A program to start and what it prints when its window can be used. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  readonly marker: string;
}

/** Process start to a usable inbox, against an empty window of the same Electron; the two in turn. */
export async function startFigure(ours: Start, rounds: number, name = 'process start to inbox usable, against an empty window'): Promise<Figure> {
  const empty = await emptyStart();
  const samples: number[] = [];
  const baseline: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [desk, window] = [await elapsed(ours), await elapsed(empty)];
    if (round < 0) continue;
    samples.push(desk);
    baseline.push(window);
  }
  return figure(name, 'ms', samples, baseline, 'ratio ≤ 1.5', ({ ratio }) => ratio <= 1.5);
}

/** Memory of all processes (proportional) with the inbox open, against an empty window. */
export async function memoryFigure(folder: string, rounds: number): Promise<Figure> {
  const [ours, empty] = [await deskStart(folder), await emptyStart()];
  const samples: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    samples.push(await settled(ours));
    baseline.push(await settled(empty));
  }
  return figure('memory of all processes, against an empty window', 'MB', samples, baseline, 'ratio ≤ 1.5', ({ ratio }) => ratio <= 1.5);
}

async function elapsed(start: Start): Promise<number> {
  const { child, elapsed: ms } = await startUntil(start.program, start.args, start.marker);
  await stop(child);
  return ms;
}

async function settled(start: Start): Promise<number> {
  const { child } = await startUntil(start.program, start.args, start.marker);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const memory = treeMemory(child.pid ?? 0);
  await stop(child);
  return memory;
}

/** The checkout's own program on an office. */
export async function deskStart(folder: string): Promise<Start> {
  const { program, args } = await prepareRuntime({ quiet: true });
  return { program, args: [...args, `--data=${folder}`, '--report-usable'], marker: 'desk usable' };
}

/** A program of one empty page in a folder of its own. */
async function emptyStart(): Promise<Start> {
  const app = join(out, 'empty-window');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.cjs' }));
  writeFileSync(join(app, 'page.html'), '<!doctype html><title>empty</title>');
  writeFileSync(join(app, 'main.cjs'), emptyMain);
  const runtime = await prepareRuntime({ quiet: true });
  const userData = mkdtempSync(join(tmpdir(), 'empty-window-'));
  process.once('exit', () => rmSync(userData, { recursive: true, force: true }));
  const ownApp = runtime.args.includes(root);
  const program = ownApp ? runtime.program : programIn(viewFor(runtime.dist, app, join(out, 'runtime-empty-window')));
  return { program, args: [...runtime.args.map((arg) => (arg === root ? app : arg)), `--user-data-dir=${userData}`], marker: 'window usable' };
}

const emptyMain = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => { window.show(); process.stdout.write('window usable\\n'); });
  window.loadFile('page.html');
});
`;
