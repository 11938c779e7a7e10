import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { signIn } from '../support/hands';
import { keptFacts, keptOffices, unpackOffice } from '../support/kept-offices';
import { launchDesk, type Desk } from '../support/launch';
import { vaultIs } from '../support/vault-hands';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-kept-'));
let desk: Desk | null = null;
afterAll(async () => {
  await desk?.close();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

it('an office of an earlier program opens by its PIN and passcode, and shows who complained', async () => {
  const name = keptOffices().find((one) => keptFacts(one).vault !== null)!;
  const { vault, complaints } = keptFacts(name);
  const { keyholder, pin, passcode, complaint, customer } = vault!;
  unpackOffice(name, dataDir);
  desk = await launchDesk({ dataDir });
  const { window } = desk;
  window.setDefaultTimeout(20_000);
  await signIn(window, keyholder, pin);
  await window.keyboard.press('Control+l');
  await window.getByRole('heading', { name: '客户资料已锁定' }).waitFor();
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await vaultIs(window, 'unlocked');
  await window.keyboard.press('Control+1');
  const list = window.getByRole('listbox', { name: '收件箱列表' });
  const { number } = complaints.find(({ id }) => id === complaint)!;
  await list.getByRole('option', { name: new RegExp(number) }).click();
  await window.getByRole('article').getByText(`${customer.slice(0, 2)}**`).waitFor();
  await window.keyboard.press('x');
  await window.getByRole('button', { name: '核对资料', disabled: false }).click();
  await window.getByRole('article').getByText(customer).waitFor();
  expect(await window.getByRole('article').innerText()).toContain('3栋1804');
});
