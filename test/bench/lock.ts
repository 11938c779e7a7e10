import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { inboxShown, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk } from '../support/launch';
import { makeVault, openVault, vaultIs, windowAfter } from '../support/vault-hands';
import { figure, type Figure } from './figure';

const keyholder = '顾承安';
const passcode = '望江里-守门-2026';

/** Locking the real program, from the key to the list in the window that takes the place of the old, with every process gone that could look; and saving while locked. */
export async function lockFigures(tell: (line: string) => void, rounds: number, saves: number): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-locking-'));
  const desk = await launchDesk({ dataDir });
  let { window } = desk;
  const [locks, empty, closed, open]: [number[], number[], number[], number[]] = [[], [], [], []];
  try {
    await setUpOffice(window, '锁定测量', [['周晓岚', '接待员'], [keyholder, '项目经理']]);
    await signIn(window, keyholder);
    await makeVault(window, keyholder, passcode);
    for (let round = 0; round < rounds; round += 1) {
      if (round < saves) open.push(await saving(window, round));
      await window.keyboard.press('Control+1');
      await inboxShown(window);
      const { fresh, ms } = await locking(desk.app, window);
      window = fresh;
      await vaultIs(window, 'locked');
      locks.push(ms);
      empty.push(await emptyWindow(desk.app));
      if (round < saves) closed.push(await saving(window, round));
      await openVault(window, keyholder, passcode);
      if (round % 20 === 19) tell(`locked ${String(round + 1)} of ${String(rounds)} times`);
    }
  } finally {
    await desk.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return [
    figure('lock: vault and window ended, the list of the new window shown, against an empty window opened', 'ms', locks, empty, 'p95 ≤ 500 ms', ({ p95 }) => p95 <= 500),
    figure('save while locked, against the same while open', 'ms', closed, open, 'ratio ≤ 1.2', ({ ratio }) => ratio <= 1.2),
  ];
}

/** Locks by the key; milliseconds until the list is shown and no process is left that could look. */
async function locking(app: ElectronApplication, window: Page): Promise<{ fresh: Page; ms: number }> {
  const pids = await app.evaluate(({ app: program, BrowserWindow }) => [
    ...program.getAppMetrics().flatMap(({ pid, name, serviceName }) => (name === 'vault' || serviceName === 'vault' ? [pid] : [])),
    ...BrowserWindow.getAllWindows().flatMap((one) => (one.isVisible() ? [one.webContents.getOSProcessId()] : [])),
  ]);
  if (pids.length < 2) throw new Error('the processes to be ended were not found');
  const from = Date.now();
  const [fresh, gone] = await Promise.all([windowAfter(app, () => window.keyboard.press('Control+l')), allGone(pids)]);
  const shown = await fresh.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          if (document.querySelector('[role=listbox][aria-label=收件箱列表]') === null) return void requestAnimationFrame(look);
          requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
        };
        look();
      }),
  );
  return { fresh, ms: Math.max(shown, gone) - from };
}

/** When the last of some processes had ended. */
async function allGone(pids: readonly number[]): Promise<number> {
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 2));
  return Date.now();
}

function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Opening an empty window of the same program. */
function emptyWindow(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const from = performance.now();
    const one = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await one.loadURL('data:text/html,<title>empty</title>');
    const took = performance.now() - from;
    one.destroy();
    return took;
  });
}

/** Takes a complaint in; milliseconds from the key that saves to the saved complaint. */
async function saving(page: Page, round: number): Promise<number> {
  await typeIntake(page, { name: '司徒验乙', phone: `139${String(10_000_000 + round)}`, unit: '3栋1804', facts: '测量保存要多久。' });
  // What follows opening is over by the time somebody has talked to the customer, and the draft is stored.
  await page.waitForTimeout(1_500);
  const took = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let from = 0;
        // The first key of the two is Control.
        window.addEventListener('keydown', ({ key }) => key === 'Enter' && (from = performance.now()), { capture: true });
        window.addEventListener('hashchange', () => done(performance.now() - from), { once: true });
      }),
  );
  await page.keyboard.press('Control+Enter');
  const ms = await took;
  await page.getByRole('button', { name: '更正' }).waitFor();
  return ms;
}
