import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.window, '云栖花园');
  await signIn(desk.window);
});
afterAll(() => desk.close());

const field = (label: string) => desk.window.getByLabel(label, { exact: true });
const place = () => desk.window.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['place'] ?? null);
const press = async (...keys: string[]) => {
  for (const key of keys) await desk.window.keyboard.press(key);
};
const open = async () => {
  await press('Control+n');
  await desk.window.getByRole('main', { name: '登记投诉' }).waitFor();
};

it('an ordinary walk-in is taken in by keyboard alone: Tab follows the conversation', async () => {
  await open();
  const places = [await place()];
  const answers = ['13912345678', '王敏', '3栋1804', '', '销售部', '', '销售员接待态度差，等了一个小时。', '要求道歉。'];
  for (const answer of answers) {
    await desk.window.keyboard.insertText(answer);
    await press('Tab');
    places.push(await place());
  }
  expect(places.slice(0, 8)).toEqual(['phone', 'name', 'unit', 'contract', 'department', 'person', 'facts', 'demand']);
  await desk.window.getByRole('button', { name: '销售、接待有过失', pressed: true }).waitFor();
  await press('Tab');
  await desk.window.keyboard.insertText('已致歉。');
  await press('Tab', 'Tab');
  await desk.window.keyboard.insertText('3天后');
  await press('F3', 'Tab');
  expect(await field('承诺答复时间').inputValue()).toMatch(/^\d{2}-\d{2} 周. 18:00$/);
  const detail = await ask(desk.window, 'complaint.get', { id: await saveIntake(desk.window) });
  expect(detail).toMatchObject({ channel: 'phone', severity: 'important', onTheSpot: '已致歉。', demand: '要求道歉。' });
  expect(detail.promisedAt).toMatch(/T10:00:00.000Z$/);
});

it('a changed severity and own ticks are kept, and show that they are', async () => {
  await typeIntake(desk.window, { facts: '空调太冷', circumstances: ['人身伤害'] });
  await desk.window.getByRole('button', { name: '恢复建议的情形' }).waitFor();
  await press('Alt+3');
  await desk.window.getByText('由您改定').waitFor();
  const detail = await ask(desk.window, 'complaint.get', { id: await saveIntake(desk.window) });
  expect(detail).toMatchObject({ severity: 'minor', criteria: ['personal-injury'] });
});

it('a unit that cannot be is doubted in a sentence, and stored as the customer says it', async () => {
  await open();
  await field('房号').fill('0栋1801');
  await field('内容').fill('单元门禁刷不开，等了半小时');
  await desk.window.getByText('没有 0 号的楼栋或房间，请再问客户一句；说不清时可以照样登记。').waitFor();
  const id = await saveIntake(desk.window);
  const { identity } = await ask(desk.window, 'complaint.get', { id });
  const [found] = await ask(desk.window, 'identity.masked', { digests: [identity ?? ''] });
  expect(found?.person?.unit).toContain('0栋1801');
});

it('a fault shows after its field is left, and saving goes to the first one', async () => {
  await open();
  await desk.window.keyboard.insertText('12');
  await press('Tab');
  await desk.window.getByText(/电话看起来不对/).waitFor();
  await field('承诺答复时间').fill('尽快');
  await press('Control+Enter');
  await expect.poll(place).toBe('phone');
  await desk.window.getByText(/没看懂这个时间/).waitFor();
  await desk.window.getByText(/请填写投诉内容/).waitFor();
  await field('电话').fill('');
  await field('承诺答复时间').fill('');
  await field('内容').fill('改好了');
  await saveIntake(desk.window);
});

it('keys pressed while an input method composes belong to the input method', async () => {
  await open();
  await field('内容').focus();
  const session = await desk.window.context().newCDPSession(desk.window);
  await session.send('Input.imeSetComposition', { text: 'kong tiao', selectionStart: 9, selectionEnd: 9 });
  await press('Escape', 'Enter', 'Control+Enter');
  expect(desk.window.url()).toMatch(/#\/intake/);
  await session.send('Input.insertText', { text: '空调太冷' });
  await expect.poll(() => field('内容').inputValue()).toContain('空调太冷');
  await field('内容').fill('空调太冷');
  await saveIntake(desk.window);
});

it('two quick presses store one complaint, and settling on the spot skips to the measures', async () => {
  const count = async () => (await ask(desk.window, 'inbox.lanes', {})).lanes.reduce((sum, { total }) => sum + total, 0);
  const before = await count();
  await typeIntake(desk.window, { facts: '停车位被占，当场挪走。' });
  const [id] = await Promise.all([saveIntake(desk.window, 'Control+j'), press('Control+j')]);
  expect(await count()).toBe(before + 1);
  expect(await ask(desk.window, 'complaint.get', { id })).toMatchObject({ settled: true, stage: 'measures' });
});

it('a draft is offered however the page was left, and thrown away only after asking', async () => {
  await typeIntake(desk.window, { phone: '13900005678', facts: '话说到一半' });
  await press('Control+1');
  await desk.window.getByRole('button', { name: /继续/ }).waitFor();
  await press('Alt+r');
  await expect.poll(() => field('内容').inputValue()).toBe('话说到一半');
  expect(await field('电话').inputValue()).toBe('13900005678');
  await press('Escape');
  await desk.window.getByRole('button', { name: '放弃' }).click();
  await desk.window.getByRole('button', { name: '留着' }).click();
  await desk.window.getByRole('button', { name: '放弃' }).click();
  await desk.window.getByRole('button', { name: '放弃草稿' }).click();
  await expect.poll(() => ask(desk.window, 'draft.list', {})).toEqual([]);
});

it('help opens at what the page is about and leaves the page and the focus as they were', async () => {
  await open();
  await field('要求').focus();
  await press('F1');
  await desk.window.getByRole('heading', { name: '登记一件投诉' }).waitFor();
  await desk.window.keyboard.insertText('断电');
  await desk.window.getByRole('heading', { name: '草稿与断电' }).waitFor();
  await press('Escape');
  await expect.poll(place).toBe('demand');
  await press('Escape');
});

it('axe finds nothing serious on the intake page, in help or under a question, in light and dark', async () => {
  const serious = async () => {
    await desk.window.evaluate(axe);
    const found = await desk.window.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } }).axe.run(),
    );
    return found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
  };
  await typeIntake(desk.window, { phone: '12', facts: '承诺的车位没有兑现，来过三次，要找媒体。' });
  await press('Alt+2', 'Control+Enter');
  await desk.window.getByText(/电话看起来不对/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.window.emulateMedia({ colorScheme });
    expect(await serious()).toEqual([]);
    await press('F1');
    await desk.window.getByRole('dialog').waitFor();
    expect(await serious()).toEqual([]);
    await press('Escape');
  }
  await desk.window.emulateMedia({ colorScheme: null });
});
