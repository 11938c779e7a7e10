import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../electron/db/open-store';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-job-'));
let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** Canaries: identity that must never leave its box. */
const person = { name: '欧阳㛃试', phone: '13900001234', unit: '93栋9单元9904', contract: 'HT-CANARY-77' };

it('a new office is set up, a person signs in, and an empty inbox teaches', async () => {
  await setUpOffice(desk.window, '云栖花园');
  await signIn(desk.window);
  expect(await desk.window.getByRole('button', { name: /登记投诉/ }).count()).toBeGreaterThan(0);
});

it('a complaint is taken in by keyboard, found under its severity and opened', async () => {
  await typeIntake(desk.window, {
    ...person,
    department: '销售部',
    facts: '认购时承诺精装含新风系统，合同附件也写明，交付通知却改为毛坯。九月、十月已来过三次，至今没有结果。𠮷㐂😀',
    demand: '按合同交付新风系统。',
  });
  const id = await saveIntake(desk.window);
  const detail = await ask(desk.window, 'complaint.get', { id });
  expect(detail).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', stage: 'opinion', channel: 'walk-in' });
  expect(detail.criteria).toEqual(['promise-unfulfilled', 'raised-repeatedly']);
  expect(detail.facts).toContain('𠮷㐂😀');
  expect(detail.number).toMatch(/^TS-01-\d{6}-0001$/);
  const { lanes } = await ask(desk.window, 'inbox.lanes', {});
  expect(lanes.find(({ severity }) => severity === 'major')?.total).toBe(1);
  await desk.window.keyboard.press('Control+1');
  await inboxShown(desk.window);
  const list = desk.window.getByRole('listbox', { name: '收件箱列表' });
  await list.getByText('欧阳').waitFor();
  expect(await list.innerText()).not.toContain('欧阳㛃试');
});

it('Ctrl+K finds it by number and by words; quotes and % find nothing and break nothing', async () => {
  const find = (text: string) => ask(desk.window, 'search.find', { text, limit: 50 });
  expect((await find('0001')).rows).toHaveLength(1);
  expect((await find('新风')).rows).toHaveLength(1);
  expect((await find('㐂')).rows).toHaveLength(1);
  for (const text of ['%', "'", '"', '100%', "';--", 'NEAR(', '*', '^', '没有这个词']) expect((await find(text)).rows).toEqual([]);
});

it('its form is previewed, printed to the archive and marked as a reprint the second time', async () => {
  const [row] = (await ask(desk.window, 'search.find', { text: '新风', limit: 1 })).rows;
  const id = row?.id ?? '';
  const first = await ask(desk.window, 'form.print', { complaintId: id, printer: null, copies: 1 });
  const second = await ask(desk.window, 'form.print', { complaintId: id, printer: null, copies: 1 });
  expect([first.copy, second.copy]).toEqual([1, 2]);
  const file = join(desk.dataDir, 'archive', first.pdf.slice(0, 2), `${first.pdf}.pdf`);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await ask(desk.window, 'complaint.get', { id })).prints).toHaveLength(2);
});

it('identity is in no log, no file name, no window title and no event', async () => {
  const names = readdirSync(dataDir, { recursive: true }).map(String);
  const log = readFileSync(join(dataDir, 'logs/desk.log'), 'utf8');
  const titles = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await desk.close();
  const store = await openStore({ folder: dataDir });
  const events = await store.read((db) => db.selectFrom('event').selectAll().execute());
  const chain = await store.verifyChain();
  await store.close();
  expect(chain.ok).toBe(true);
  expect(events.map(({ type }) => type)).toContain('complaint.form-printed');
  const seen = [...names, log, ...titles, ...events.map(({ body }) => body)].join('\n');
  for (const canary of Object.values(person)) expect(seen).not.toContain(canary);
  expect(titles).toContain('客诉台');
});
