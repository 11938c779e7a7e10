import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, saveIntake, setUpOffice, signIn, testPin, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk();
  window = desk.window;
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['梁主管', '售楼主管']]);
  await signIn(window, '梁主管');
});
afterAll(() => desk.close());

it('by keyboard the audit log is opened, narrowed to a wrong PIN, and found whole', async () => {
  await typeIntake(window, { facts: '样板间的水龙头一直滴水，请尽快修好。' });
  await saveIntake(window);
  await expect(ask(window, 'session.changePin', { pin: `${testPin}0`, newPin: '8523' })).rejects.toThrow();
  expect(await ask(window, 'audit.page', { kind: 'refused', person: null, from: null, to: null, before: null })).toMatchObject({ lines: [{ who: '未登录的人' }] });
  await window.keyboard.press('Control+,');
  await window.getByRole('heading', { name: '审计记录' }).waitFor();
  await window.keyboard.press('l');
  await window.getByRole('main', { name: '审计记录' }).waitFor();
  await window.getByRole('row', { name: /首次设置完成/ }).waitFor();
  await window.keyboard.press('/');
  await window.getByLabel('类别').selectOption({ label: '口令或 PIN 不对' });
  await window.getByRole('row', { name: /首次设置完成/ }).waitFor({ state: 'detached' });
  await window.getByRole('row', { name: /梁主管的 PIN 输错，连续第 1 次/ }).waitFor();
  await window.getByRole('heading', { name: '审计记录' }).click();
  await window.keyboard.press('v');
  await window.getByText(/条记录都完好，没有改过、缺少或调换/).waitFor();
  expect(await window.getByRole('alert').count()).toBe(0);
  await window.evaluate(axe);
  const faults = await window.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await checker.run()).violations.map((found) => found.id);
  });
  expect(faults).toEqual([]);
});
