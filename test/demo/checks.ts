import { ask, inboxShown } from '../support/hands';
import type { Desk } from '../support/launch';
import { differences } from './compare';
import { intakeOf, type DemoComplaint } from './input';
import { InputError } from './refusal';

/** Compares what the store gives back with what was to be typed; fails naming the fields, never their content. */
export async function checkStored({ window }: Desk, id: string, complaint: DemoComplaint, place: string): Promise<void> {
  const stored = await ask(window, 'complaint.get', { id });
  const person = stored.identity === null ? null : await ask(window, 'identity.reveal', { digest: stored.identity });
  const wrong = differences(intakeOf(complaint), stored, person, Boolean(complaint.criteria));
  if (wrong.length > 0) throw new InputError(`${place}: ${stored.number} 存下的内容与输入不符：${wrong.join('、')}。`);
}

/** Goes to the inbox and waits until it shows what is stored: every complaint counted, the first row on the screen. */
export async function showInbox({ window }: Desk, count: number): Promise<void> {
  await window.keyboard.press('Control+1');
  await inboxShown(window);
  const { lanes } = await ask(window, 'inbox.lanes', {});
  const counted = lanes.reduce((sum, { total }) => sum + total, 0);
  if (counted !== count) throw new InputError(`收件箱里是 ${String(counted)} 件，应为 ${String(count)} 件。`);
  // The inbox puts severity first, which a list of all does not.
  const severity = lanes.find(({ total }) => total > 0)?.severity ?? null;
  const filter = { view: 'open', severity, due: null, channel: null, department: null } as const;
  const [first] = (await ask(window, 'inbox.page', { filter, after: null, limit: 1 })).rows;
  const row = window.getByRole('listbox', { name: '收件箱列表' }).getByRole('option').first();
  await row.filter({ hasText: first?.number ?? '' }).waitFor({ timeout: 10_000 }).catch(() => {
    throw new InputError(`收件箱没有显示 ${first?.number ?? '第一件'}。`);
  });
}
