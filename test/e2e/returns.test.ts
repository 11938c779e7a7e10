import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';
import { scanOf, type ScanFile } from '../support/scans';
import { lockedPdf, scriptedPdf } from '../support/small-pdf';

let desk: Desk;
let window: Page;
let pdf = '';
let number = '';

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
  const { rows } = await ask(window, 'inbox.page', { filter: { view: 'open', severity: null, due: null, channel: null, department: null }, after: null, limit: 1 });
  number = rows[0]!.number;
  pdf = (await ask(window, 'form.print', { complaintId: rows[0]!.id, printer: null, copies: 1 })).pdf;
});
afterAll(() => desk.close());

const printed = () => join(desk.dataDir, 'archive', pdf.slice(0, 2), `${pdf}.pdf`);

/** Takes files in as a person does, and waits until so many lines tell what came of them. */
async function take(files: readonly ScanFile[] | string, lines: number): Promise<string[]> {
  await window.getByRole('button', { name: '选扫描件' }).waitFor();
  await window.getByRole('region', { name: '收扫描件' }).getByLabel('扫描件', { exact: true }).setInputFiles(files as ScanFile[]);
  const told = window.getByRole('status', { name: /这次收了/ });
  await told.getByRole('listitem').nth(lines - 1).waitFor();
  await window.getByRole('button', { name: '选扫描件' }).waitFor();
  return told.getByRole('listitem').allInnerTexts();
}

it('finds the complaint of a scan that is turned, skewed, grey, at 150 dpi and disturbed', async () => {
  await window.keyboard.press('Control+2');
  await window.getByRole('heading', { name: '表单', level: 1 }).waitFor();
  await window.keyboard.press('r');
  await window.getByRole('heading', { name: '收回签字表' }).waitFor();
  const scans = [
    await scanOf(window, printed(), { dpi: 150 }),
    await scanOf(window, printed(), { dpi: 150, turned: 90, kind: 'png' }),
    await scanOf(window, printed(), { dpi: 150, turned: 183, noise: 60 }),
    await scanOf(window, printed(), { dpi: 200, turned: -7, sheared: 0.06, noise: 90, grey: false }),
  ];
  const lines = await take(scans, 4);
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).toContain(number);
});

it('says in plain words what it does not take, and goes on with the next file', async () => {
  const file = (name: string, content: string | Buffer): ScanFile => ({ name, mimeType: '', buffer: Buffer.from(content as string) });
  const bomb = Buffer.alloc(64);
  bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const lines = await take(
    [
      file('1.pdf', 'MZ this is a program'),
      file('2.png', bomb),
      file('3.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), Buffer.alloc(500)])),
      file('4.pdf', '%PDF-1.4\nnothing that could be read'),
      file('5.pdf', scriptedPdf),
      file('6.pdf', lockedPdf),
    ],
    6,
  );
  const words = ['不是 PDF、JPEG 或 PNG', '尺寸大得不像扫描件', '已损坏', '已损坏', '带有脚本，没有运行', '有密码'];
  for (const [at, word] of words.entries()) expect(lines[at]).toContain(word);
});

it('refuses 200 MB before reading it', async () => {
  const huge = join(desk.dataDir, 'huge.pdf');
  await (await open(huge, 'w').then(async (file) => (await file.truncate(200 * 1024 * 1024), file))).close();
  expect((await take(huge, 1))[0]).toContain('超过 100 兆');
});

it('keeps a page without a code in the tray, shows it, and files it by hand', async () => {
  const blank = await ask(window, 'form.print', { complaintId: null, printer: null, copies: 1 });
  const lines = await take([await scanOf(window, join(desk.dataDir, 'archive', blank.pdf.slice(0, 2), `${blank.pdf}.pdf`))], 1);
  expect(lines[0]).toContain('待认领');
  const shown = window.getByRole('region', { name: '待认领的扫描件' });
  const before = (await ask(window, 'returns.tray', {})).length;
  await shown.getByRole('img', { name: '待认领的扫描件' }).waitFor();
  await shown.getByRole('button', { name: '归到投诉…', disabled: false }).click();
  const dialog = window.getByRole('dialog', { name: '查找投诉' });
  await dialog.locator('input').first().fill(number);
  await dialog.getByRole('option', { name: new RegExp(number) }).waitFor();
  await window.keyboard.press('Enter');
  await window.getByText(`已归到 ${number}`).waitFor();
  await expect.poll(async () => (await ask(window, 'returns.tray', {})).length).toBe(before - 1);
  await window.getByRole('region', { name: /已打印未回收/ }).getByText('打印出去的处理表都收回来了').waitFor();
});
