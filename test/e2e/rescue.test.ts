import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { storeFile } from '../../electron/db/open-store';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk | null = null;
const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-rescue-'));
afterEach(async () => {
  await desk?.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

it('a damaged file: the page says what is wrong, salvages by keyboard, tells what came of it, and the desk goes on', async () => {
  desk = await launchDesk({ dataDir });
  await setUpOffice(desk.window, '云栖花园');
  await signIn(desk.window);
  await typeIntake(desk.window, { facts: '文件坏了也要在的投诉。', phone: '13900001234' });
  const id = await saveIntake(desk.window);
  await desk.close();
  const file = join(dataDir, storeFile);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 0, 8_192);
  writeFileSync(file, bytes);

  desk = await launchDesk({ dataDir });
  await desk.window.getByText('文件的开头坏了，或被截短、换成了别的文件。').waitFor();
  await desk.window.keyboard.press('s');
  await desk.window.getByText(/读回 \d+ 条记录、1 件投诉/).waitFor();
  await desk.window.getByText('中间一条不缺。').waitFor();
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await desk.app.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
  const gone = desk.app.waitForEvent('close');
  await desk.window.keyboard.press('Control+Enter');
  await gone;
  const [kept] = readdirSync(join(dataDir, 'replaced'));
  expect(readFileSync(join(dataDir, 'replaced', kept!, storeFile)).equals(bytes)).toBe(true);
  expect(existsSync(join(dataDir, 'restoring'))).toBe(false);

  desk = await launchDesk({ dataDir });
  await signIn(desk.window);
  expect((await ask(desk.window, 'complaint.get', { id })).facts).toBe('文件坏了也要在的投诉。');
});
