import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { prepareRuntime } from '../../build/runtime/runtime.mjs';
import { packagedProgram } from '../../build/pack/places.mjs';
import { beyondDoors, watchSockets } from './sockets';

/** How to open the program for a test. */
export type LaunchOptions = {
  /** The office's folder; without one a throwaway folder is made and removed at `close`. */
  dataDir?: string;
  /** Further switches of the program, such as `--demo`. */
  args?: string[];
  /** The packaged program instead of the checkout; by default what the suite says. */
  packaged?: boolean;
  env?: Record<string, string>;
};

/** A running program. */
export type Desk = {
  app: ElectronApplication;
  window: Page;
  dataDir: string;
  /** Closes it the way a person does and removes a throwaway folder. */
  close: () => Promise<void>;
  /** Ends its processes at once, as a power cut would; the folder stays. */
  kill: () => Promise<void>;
};

/** The program and the arguments before its own. */
export async function programToLaunch(
  packaged = process.env['DESK_PACKAGED'] === '1',
): Promise<{ program: string; args: string[] }> {
  const runtime = await prepareRuntime({ quiet: true });
  if (!packaged) return { program: runtime.program, args: runtime.args };
  const program = packagedProgram('tests');
  if (!existsSync(program)) throw new Error('Nothing is packaged yet: npm run dist -- --dir --for-tests');
  return { program, args: runtime.args.filter((arg) => arg.startsWith('--')) };
}

/** The first window; a program that shows none is ended, and what it wrote becomes the error. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  let written = '';
  app.process().stderr?.on('data', (chunk) => (written += String(chunk)));
  try {
    const window = await app.firstWindow({ timeout: 60_000 });
    await window.waitForLoadState('domcontentloaded');
    return window;
  } catch (error) {
    app.process().kill('SIGKILL');
    throw new Error(`The program showed no window. It wrote:\n${written.slice(-2000)}`, { cause: error });
  }
}

/** How often every process of a program under test is looked at for sockets. */
const socketsEveryMs = 1_500;

/** Opens the program on a real Electron and waits for its first window. A test whose program had any socket to another computer fails when it ends. */
export async function launchDesk({
  dataDir,
  args = [],
  packaged,
  env = {},
}: LaunchOptions = {}): Promise<Desk> {
  const { program, args: before } = await programToLaunch(packaged);
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'complaint-desk-test-'));
  const app = await _electron.launch({
    executablePath: program,
    args: [...before, `--data=${folder}`, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
    timeout: 60_000,
  });
  const stopWatching = watchSockets(app.process().pid ?? 0, socketsEveryMs);
  const noneBeyondDoors = (): void => {
    const beyond = beyondDoors(stopWatching());
    if (beyond.length > 0) throw new Error(`The program had sockets: ${JSON.stringify(beyond)}`);
  };
  app.process().once('exit', stopWatching);
  const window = await firstWindow(app);
  return {
    app,
    window,
    dataDir: folder,
    close: async () => {
      // What a failed test left half typed must not hold the window open with a question.
      await app.evaluate(({ dialog }) => (dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false }))).catch(() => undefined);
      noneBeyondDoors();
      await app.close();
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    kill: async () => {
      noneBeyondDoors();
      const child = app.process();
      const gone = new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null),
      );
      child.kill('SIGKILL');
      await gone;
    },
  };
}
