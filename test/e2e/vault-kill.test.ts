import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { lockVault, makeVault, openVault, vaultIs, windowAfter } from '../support/vault-hands';
import { vaultRounds } from '../fault/vault-rounds';

/** One of each kind of work; in `npm run fault` each process is ended in each kind. */
const rounds = 4;

it(
  'kill -9 at random moments of opening, locking, rotating and importing: it opens again, nothing is lost, nothing half sold',
  // Chance decides when it strikes: what one run lost is lost, whatever a second one says.
  { retry: 0, timeout: 5 * 60_000 },
  async () => {
    const report = await vaultRounds(rounds);
    expect(report).toMatchObject({ rounds, notOpened: [], notRecovered: [], chainFaults: [], halfImports: [] });
  },
);

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-vault-crash-'));
const [keyholder, passcode] = ['顾承安', '望江里-守门-2026'];
let desk: Desk | null = null;
afterAll(async () => {
  await desk?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the audit log says of one kind, the newest first. */
const audited = async (window: Page, kind: 'print' | 'lock') => (await ask(window, 'audit.page', { kind, person: null, from: null, to: null, before: null })).lines.map(({ words }) => words);

it('when the vault’s process ends while a form prints nothing is printed or recorded, it is locked, and the form prints once it is open again', async () => {
  desk = await launchDesk({ dataDir });
  const { app } = desk;
  let { window } = desk;
  window.setDefaultTimeout(15_000);
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], [keyholder, '项目经理']]);
  await signIn(window, keyholder);
  await makeVault(window, keyholder, passcode);
  await typeIntake(window, { name: '司徒验乙', facts: '样板间的水龙头一直滴水。' });
  const complaintId = await saveIntake(window);
  const pid = await app.evaluate(({ app: program }) => program.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].includes('vault'))?.pid ?? 0);
  // It stands still, so the form cannot be finished before the process is ended.
  process.kill(pid, 'SIGSTOP');
  const printing = ask(window, 'form.print', { complaintId, printer: null, copies: 1 }).then(() => 'printed', () => 'not printed');
  await window.waitForTimeout(500);
  window = await windowAfter(app, async () => process.kill(pid, 'SIGKILL'));
  expect(await printing).toBe('not printed');
  window.setDefaultTimeout(15_000);
  await inboxShown(window);
  await vaultIs(window, 'locked');
  expect(await audited(window, 'print')).toEqual([]);
  expect((await audited(window, 'lock'))[0]).toBe('资料锁的进程中断，自动锁定');
  await openVault(window, keyholder, passcode);
  expect((await ask(window, 'form.print', { complaintId, printer: null, copies: 1 })).pages).toBe(1);
});

it('of two tries to open at once one counts, and one that nobody ends keeps nobody from opening', async () => {
  if (desk === null) throw new Error('there is no desk');
  const shown = desk.app.windows().find((one) => one.url().includes('index.html'));
  const window = await lockVault(desk.app, shown!);
  window.setDefaultTimeout(15_000);
  await ask(window, 'vault.connect', {});
  const tries = await Promise.allSettled([1, 2].map(() => ask(window, 'vault.try', { keyholder: null })));
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await vaultIs(window, 'unlocking');
  await openVault(window, keyholder, passcode);
});
