import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { filesWith, textsOf } from '../support/search-memory';
import { lockedPdf, scriptedPdf } from '../support/small-pdf';
import { lockVault, makeVault } from '../support/vault-hands';

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-attachment-'));
const file = (name: string, content: Buffer | string): Given => ({ name, mimeType: '', buffer: Buffer.from(content as string) });
/** Stands in the recording, so that it can be looked for in the folder. */
const canary = '听得出是谁的录音';
let desk: Desk;
let window: Page;
let id = '';

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['顾承安', '项目经理']]);
  await signIn(window, '顾承安');
  await typeIntake(window, { facts: '卫生间漏水，客户带来照片和录音' });
  id = await saveIntake(window);
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Opens the attachments of the complaint at hand. */
async function openAttachments(): Promise<void> {
  await window.getByRole('region', { name: '附件' }).getByRole('button', { disabled: false }).waitFor();
  await window.keyboard.press('Shift+F');
  await window.getByRole('dialog', { name: /附件/ }).waitFor();
}

/** Attaches files as a person does, and gives what was said of each. */
async function attach(files: readonly Given[] | string): Promise<string[]> {
  const bar = window.getByRole('region', { name: '放附件' });
  await bar.getByRole('button', { name: '选文件' }).waitFor();
  await bar.getByLabel('附件', { exact: true }).setInputFiles(files as Given[]);
  const told = window.getByRole('status', { name: '这次放的附件' }).getByRole('listitem');
  await told.nth((typeof files === 'string' ? 1 : files.length) - 1).waitFor();
  await bar.getByRole('button', { name: '选文件' }).waitFor();
  return told.allInnerTexts();
}

it('takes a picture, a recording, a PDF and any other file, and says in plain words what it does not take', async () => {
  await openAttachments();
  const picture = Buffer.from(await window.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 600);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#b6c8d8';
    context.fillRect(0, 0, 900, 600);
    context.fillStyle = '#6a7d8c';
    context.fillRect(120, 90, 300, 420);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  }));
  const bomb = Buffer.alloc(64);
  bomb.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const lines = await attach([
    file('01.jpg', picture),
    file('02.jpg', picture),
    file('03.jpg', `MZ${'a program that was given another name'.repeat(9)}`),
    file('04.png', bomb),
    file('05.pdf', lockedPdf),
    file('06.pdf', scriptedPdf),
    file('07.bat', 'echo 你好'),
    file('08.wav', sound()),
  ]);
  const words = ['已放进附件：照片', '没有重复放', '这是程序文件', '尺寸大得不正常', '已放进附件：文件', '已放进附件：文件', '已放进附件：文件', '已放进附件：录音'];
  for (const [at, word] of words.entries()) expect(lines[at]).toContain(word);
  expect((await ask(window, 'complaint.get', { id })).attachments.map(({ kind, ext }) => `${kind} ${ext}`)).toEqual(['picture jpg', 'pdf pdf', 'pdf pdf', 'other bin', 'audio wav']);
});

it('refuses 200 MB before reading it', async () => {
  const huge = join(dataDir, 'huge.pdf');
  await open(huge, 'w').then(async (one) => (await one.truncate(200 * 1024 * 1024), one.close()));
  expect((await attach(huge))[0]).toContain('超过 50 兆');
  rmSync(huge);
});

it('shows what is safe to show: a recording plays, a picture and a PDF are drawn anew, the rest is only listed', async () => {
  const show = window.getByRole('region', { name: '预览' });
  await expect.poll(() => show.getByLabel('录音').evaluate((audio) => (audio as HTMLAudioElement).duration)).toBeCloseTo(0.5, 1);
  await window.keyboard.press('k');
  await show.getByText('这种文件不在这里打开').waitFor();
  await window.keyboard.press('k');
  await show.getByText('PDF 里带有脚本，没有运行').waitFor();
  await show.getByRole('img', { name: '附件的内容' }).waitFor();
  await window.keyboard.press('k');
  await show.getByText('PDF 有密码，这里不能预览').waitFor();
  await window.keyboard.press('k');
  await expect.poll(() => show.getByRole('img', { name: '附件的内容' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(900);
});

it('a copy leaves on purpose and on record', async () => {
  const copy = join(dataDir, 'copy.jpg');
  await desk.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: to })) as typeof dialog.showSaveDialog;
  }, copy);
  await window.keyboard.press('s');
  await window.getByText('附件已另存').waitFor();
  expect(readFileSync(copy).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  rmSync(copy);
  expect((await ask(window, 'complaint.get', { id })).timeline[0]).toMatchObject({ title: '另存附件' });
});

it('with a vault they are sealed, can be added while it is locked, and are opened only when it is not', async () => {
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await makeVault(window, '顾承安', '望江里-守门-2026');
  window = await lockVault(desk.app, window);
  window.setDefaultTimeout(15_000);
  await window.evaluate((to) => (location.hash = to), `#/open/${id}`);
  await window.getByRole('button', { name: '更正' }).waitFor();
  await openAttachments();
  expect(await attach([file('09.wav', sound(canary))])).toEqual([expect.stringContaining('已放进附件：录音')]);
  await window.getByText('附件已加密保存。解锁资料后可以看').waitFor();
  await expect(ask(window, 'attachment.open', { complaintId: id, file: (await ask(window, 'complaint.get', { id })).attachments.at(-1)!.file })).rejects.toThrow('LOCKED');
  expect(await filesWith(join(dataDir, 'archive'), textsOf([canary]))).toEqual([]);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+l');
  await window.getByLabel('口令').pressSequentially('望江里-守门-2026');
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await ask(window, 'app.state', {})).vault.state, { timeout: 20_000 }).toBe('unlocked');
  await window.evaluate((to) => (location.hash = to), `#/open/${id}`);
  await window.getByRole('button', { name: '更正' }).waitFor();
  await openAttachments();
  await expect.poll(() => window.getByLabel('录音').evaluate((audio) => (audio as HTMLAudioElement).duration)).toBeCloseTo(0.5, 1);
});

/** Half a second of a tone, with some words behind it. */
function sound(words = ''): Buffer {
  const samples = 4_000;
  const tail = Buffer.from(words);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples + tail.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Buffer.concat([head, Buffer.from(Array.from({ length: samples }, (_, at) => 128 + Math.round(60 * Math.sin(at / 3)))), tail]);
}
