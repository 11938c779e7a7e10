import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';
import { scanOf, type ScanFile } from '../support/scans';
import { lockVault, makeVault, vaultIs } from '../support/vault-hands';

const passcode = '望江里-守门-2026';
let desk: Desk;
let window: Page;
let id = '';
let number = '';
const printed = join(mkdtempSync(join(tmpdir(), 'complaint-desk-scan-')), 'sheet.pdf');

beforeAll(async () => {
  desk = await launchDesk();
  window = desk.window;
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['顾承安', '项目经理']]);
  await signIn(window, '顾承安');
  await makeVault(window, '顾承安', passcode);
  await typeIntake(window, { facts: '样板间的水龙头一直滴水，请尽快修好。' });
  id = await saveIntake(window);
  ({ number } = await ask(window, 'complaint.get', { id }));
  const { pdf } = await ask(window, 'form.print', { complaintId: id, printer: null, copies: 1 });
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, printed);
  await ask(window, 'form.saveCopy', { pdf });
});
afterAll(async () => {
  await desk.close();
  rmSync(dirname(printed), { recursive: true, force: true });
});

const kept = () => readdirSync(join(desk.dataDir, 'archive'), { recursive: true }).map(String).filter((name) => /\.\w+$/.test(name));

/** Opens 收回签字表. */
async function openReturns(): Promise<void> {
  await window.keyboard.press('Control+2');
  await window.getByRole('heading', { name: '表单', level: 1 }).waitFor();
  await window.keyboard.press('r');
  await window.getByRole('heading', { name: '收回签字表' }).waitFor();
}

/** Takes files in and waits until so many lines tell what came of them. */
async function take(files: readonly ScanFile[], lines: number): Promise<string[]> {
  await window.getByRole('button', { name: '选扫描件', disabled: false }).waitFor();
  await window.getByRole('region', { name: '收扫描件' }).getByLabel('扫描件', { exact: true }).setInputFiles(files as ScanFile[]);
  const told = window.getByRole('status', { name: /这次收了/ });
  await told.getByRole('listitem').nth(lines - 1).waitFor({ timeout: 60_000 });
  return told.getByRole('listitem').allInnerTexts();
}

it('a scan is sealed by the process that reads it, filed by its code, and opened by the vault alone', async () => {
  await openReturns();
  const [line] = await take([await scanOf(window, printed)], 1);
  expect(line).toContain(number);
  // The form and its scan; what is being written has another name for a moment.
  await expect.poll(() => kept().filter((name) => !/\.sealed$/.test(name))).toEqual([]);
  expect(kept().length).toBeGreaterThanOrEqual(2);
  await window.evaluate((of) => (location.hash = `/open/${of}`), id);
  await window.getByRole('button', { name: '看签字表', disabled: false }).click();
  await window.getByRole('img', { name: '签字表扫描件' }).waitFor();
  await window.keyboard.press('Escape');
});

it('while it is locked scans are taken in all the same, shown to nobody, and shown once it is open', async () => {
  window = await lockVault(desk.app, window);
  await openReturns();
  const [line] = await take([await scanOf(window, printed, { dpi: 160 })], 1);
  expect(line).toContain(number);
  const answer = await window.evaluate(async (of) => {
    const { desk: { call } } = window as unknown as { desk: { call(method: string, input: unknown): Promise<{ ok: boolean; value?: { returns: { file: string }[] }; error?: { code: string } }> } };
    const found = await call('complaint.get', { id: of });
    return (await call('returns.page', { file: found.value!.returns[0]!.file })).error?.code;
  }, id);
  expect(answer).toBe('LOCKED');
  await window.keyboard.press('Control+l');
  await window.getByRole('heading', { name: '客户资料已锁定' }).waitFor();
  await window.getByRole('radio', { name: /^顾承安/ }).check({ force: true });
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await vaultIs(window, 'unlocked');
  await window.evaluate((of) => (location.hash = `/open/${of}`), id);
  await window.getByRole('button', { name: '看签字表', disabled: false }).click();
  await window.getByRole('img', { name: '签字表扫描件' }).waitFor();
  expect(kept().filter((name) => /\.jpe?g$/.test(name))).toEqual([]);
});
