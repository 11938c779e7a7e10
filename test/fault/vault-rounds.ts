import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../electron/db/open-store';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { makeVault, openVault } from '../support/vault-hands';

/** What a series of processes ended in the middle of work on the vault did; every list must be empty. */
export interface VaultReport {
  readonly rounds: number;
  /** What was under way, and which process was ended. */
  readonly during: Readonly<Record<string, number>>;
  /** Rounds after which it did not open again, or not everybody who complained was in it. */
  readonly notOpened: readonly string[];
  /** Rounds after which the program, its main process alive, did not lock or show a window again. */
  readonly notRecovered: readonly string[];
  readonly chainFaults: readonly string[];
  /** Imports of which a part is in the ledger, or that were told to be in and are not. */
  readonly halfImports: readonly string[];
}

const works = ['unlock', 'lock', 'rotate', 'import'] as const;
type Work = (typeof works)[number];
const victims = ['vault', 'main', 'window'] as const;
type Victim = (typeof victims)[number];

const keyholder = '顾承安';
const passcode = '望江里-守门-2026';
const complaints = 2;
const units = 240;
/** So long it may take until a process is ended; each kind of work takes about that long. */
const withinMs: Readonly<Record<Work, number>> = { unlock: 2_000, lock: 500, rotate: 3_000, import: 1_500 };

/** Ends the vault's process, the window's or main with SIGKILL at random moments of opening, locking, rotating and importing, and opens again. */
export async function vaultRounds(rounds: number, tell: (line: string) => void = () => undefined): Promise<VaultReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-vault-kill-'));
  const during: Record<string, number> = {};
  const notOpened: string[] = [];
  const notRecovered: string[] = [];
  let imported = 0;
  try {
    let desk = await officeWithVault(dataDir);
    let before = 'set-up';
    for (let round = 0; round < rounds; round += 1) {
      const work = works[round % works.length]!;
      // Three processes to four kinds of work: in twelve rounds each is ended in each.
      const victim = victims[round % victims.length]!;
      const what = `round ${String(round + 1)}: ${work}, ${victim} ended`;
      during[`${work}, ${victim}`] = (during[`${work}, ${victim}`] ?? 0) + 1;
      // What is opened in the middle of which it is ended proves the round before only afterwards.
      if (work !== 'unlock' && !(await everybodyIsThere(desk))) notOpened.push(before);
      const after = Math.random() * withinMs[work];
      const begin = await prepare(desk, work, round);
      const doing = begin().then(() => true, () => false);
      await wait(after);
      await end(desk, victim);
      if (victim !== 'main') {
        if (!(await recovers(desk))) notRecovered.push(what);
        // Where it ended altogether there is nothing left to end.
        await desk.kill().catch(() => undefined);
      }
      if ((await doing) && work === 'import') imported += 1;
      desk = await opened(dataDir);
      before = what;
      tell(`${what} after ${String(Math.round(after))} ms`);
    }
    if (!(await everybodyIsThere(desk))) notOpened.push(before);
    await desk.kill();
    return { rounds, during, notOpened, notRecovered, ...(await examine(dataDir, imported)) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An office with a vault that is open, and with complaints in it. */
async function officeWithVault(dataDir: string): Promise<Desk> {
  const desk = await launchDesk({ dataDir });
  desk.window.setDefaultTimeout(20_000);
  await setUpOffice(desk.window, '断电试验', [['周晓岚', '接待员'], [keyholder, '项目经理']]);
  await signIn(desk.window, keyholder);
  await makeVault(desk.window, keyholder, passcode);
  for (let nth = 0; nth < complaints; nth += 1) {
    await typeIntake(desk.window, { name: `司徒验${String(nth)}`, phone: `1391234000${String(nth)}`, facts: '客户说空调太冷。' });
    await saveIntake(desk.window);
  }
  await desk.kill();
  return opened(dataDir);
}

/** The program opened anew, locked. */
async function opened(dataDir: string): Promise<Desk> {
  const desk = await launchDesk({ dataDir });
  desk.window.setDefaultTimeout(20_000);
  await signIn(desk.window, keyholder);
  return desk;
}

/** Goes as far as the last key before the work; what is returned presses it and ends when the work is done. */
async function prepare({ window }: Desk, work: Work, round: number): Promise<() => Promise<unknown>> {
  switch (work) {
    case 'unlock':
      return () => openVault(window, keyholder, passcode);
    case 'lock':
      return () => window.keyboard.press('Control+l');
    case 'rotate':
      await window.keyboard.press('Control+9');
      await window.getByRole('heading', { name: '客户资料已解锁' }).waitFor();
      await window.keyboard.press('Alt+k');
      await window.getByLabel('现在的口令').pressSequentially(passcode);
      return () => window.keyboard.press('Enter').then(() => window.getByText('新的钥匙已经启用').waitFor());
    case 'import': {
      await window.keyboard.press('Alt+s');
      await window.getByRole('main', { name: '销售资料' }).getByText(/导入/).first().waitFor();
      await window.keyboard.press('i');
      await window.getByRole('dialog', { name: '导入' }).waitFor();
      const lines = Array.from({ length: units }, (_, at) => `${String(round + 1)}栋,${String(1 + Math.floor(at / 8))},${String(1 + Math.floor(at / 8))}0${String(1 + (at % 8))},98.5,1850000`);
      await window.locator('input[type="file"]').setInputFiles({ name: '房源.csv', mimeType: '', buffer: Buffer.from(['楼栋,楼层,房号,面积,标价', ...lines].join('\n')) });
      await window.getByText('请看每一项对应文件的哪一列').waitFor();
      await window.keyboard.press('Control+Enter');
      await window.getByText(`新增 ${String(units)}，更新 0`).waitFor();
      return () => window.keyboard.press('Control+Enter').then(() => window.getByRole('dialog', { name: '导入' }).waitFor({ state: 'detached' }));
    }
  }
}

/** Ends one process at once; where it is not there, nothing is to be ended. */
async function end(desk: Desk, victim: Victim): Promise<void> {
  if (victim === 'main') return desk.kill();
  const pids = await desk.app.evaluate(
    ({ app, BrowserWindow }, which) =>
      which === 'vault'
        ? app.getAppMetrics().flatMap(({ pid, name, serviceName }) => ([name, serviceName].includes('vault') ? [pid] : []))
        : BrowserWindow.getAllWindows().flatMap((one) => (one.isVisible() ? [one.webContents.getOSProcessId()] : [])),
    victim,
  );
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The work ended it.
    }
  }
}

/** Whether main, left alone, shows a living window again before long. A vault that is gone is locked, which opening proves. */
async function recovers(desk: Desk): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    const alive = await desk.app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((one) => one.isVisible() && !one.webContents.isCrashed() && !one.webContents.isLoading() && one.webContents.getURL().includes('index.html')),
      )
      .catch(() => false);
    if (alive) return true;
    await wait(100);
  }
  return false;
}

/** Whether the passcode opens, and who complained is known again. */
async function everybodyIsThere({ window }: Desk): Promise<boolean> {
  try {
    await openVault(window, keyholder, passcode);
    await window.keyboard.press('Control+1');
    await inboxShown(window);
    await window.getByRole('listbox', { name: '收件箱列表' }).getByText('司徒**').nth(complaints - 1).waitFor();
    return (await ask(window, 'vault.status', {})).state === 'unlocked';
  } catch {
    return false;
  }
}

/** Looks at the folder from outside: the whole chain, and of every import all or nothing. */
async function examine(folder: string, imported: number): Promise<Pick<VaultReport, 'chainFaults' | 'halfImports'>> {
  const store = await openStore({ folder });
  try {
    const chain = await store.verifyChain();
    const bodies = await store.read((db) => db.selectFrom('event').select('body').where('type', '=', 'sales.recorded').execute());
    const records = new Map<string, number>();
    for (const { body } of bodies) {
      const { import: of, records: some } = JSON.parse(body) as { import?: string; records: unknown[] };
      if (of !== undefined) records.set(of, (records.get(of) ?? 0) + some.length);
    }
    const half = [...records].filter(([, count]) => count < units).map(([of, count]) => `${of}: ${String(count)}`);
    if (records.size < imported) half.push(`${String(imported)} were told to be in, ${String(records.size)} are`);
    return { chainFaults: chain.ok ? [] : [JSON.stringify(chain)], halfImports: half };
  } finally {
    await store.close();
  }
}
