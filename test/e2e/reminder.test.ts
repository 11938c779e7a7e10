import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCalendar } from '../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { isQuiet } from '../../shared/domain/reminder/quiet';
import { typed } from '../db/support/desk';
import { ask, inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  // The desktop's own side: what the tray says is noted, and the tray itself kept for a click.
  await desk.app.evaluate(({ Notification, Tray }) => {
    const noted = globalThis as unknown as { tray: Electron.Tray | null; tip: string; told: Electron.Notification[] };
    noted.tip = '';
    noted.told = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      noted.told.push(this);
    };
    const tell = Tray.prototype.setToolTip;
    Tray.prototype.setToolTip = function (this: Electron.Tray, tip: string) {
      noted.tray = this;
      noted.tip = tip;
      return tell.call(this, tip);
    };
  });
  await inboxShown(desk.window);
});
afterAll(() => desk.close());

it('the tray tells how much is late and leads to what waits, with nothing of any case in it', async () => {
  const tip = () => desk.app.evaluate(() => (globalThis as unknown as { tip: string }).tip);
  await expect.poll(tip, { timeout: 30_000 }).toMatch(/^客诉台：超期 \d+ 件(，两小时内到期 \d+ 件)?$/);
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((one) => one.isVisible())?.minimize();
    (globalThis as unknown as { tray: Electron.Tray }).tray.emit('click');
  });
  await desk.window.getByRole('listbox', { name: '我的列表' }).waitFor();
});

/** Lets main believe that it is another time. */
async function at(instant: string): Promise<void> {
  await desk.app.evaluate((_, wanted) => {
    const known = globalThis as unknown as { RealDate?: DateConstructor };
    known.RealDate ??= Date;
    const Real = known.RealDate;
    const shift = Real.parse(wanted) - Real.now();
    globalThis.Date = class extends Real {
      constructor(...parts: [] | [string]) {
        if (parts.length === 0) super(Real.now() + shift);
        else super(...parts);
      }
      static override now(): number {
        return Real.now() + shift;
      }
    } as DateConstructor;
  }, instant);
}

it('a notification tells of what is due by numbers only, never outside office hours, and a click on it opens the case', async () => {
  const told = () => desk.app.evaluate(() => (globalThis as unknown as { told: Electron.Notification[] }).told.map(({ title, body }) => ({ title, body })));
  const late = async (number: number) =>
    ask(desk.window, 'intake.save', {
      draftId: uuidv7(),
      fields: typed({ identity: { name: '欧阳修远', phone: `1390000${String(number)}`, unit: '9栋901', contract: null }, receivedAt: new Date(Date.now() - 60 * 86_400_000).toISOString(), criteria: ['sales-fault'] }),
    });
  const tip = () => desk.app.evaluate(() => (globalThis as unknown as { tip: string }).tip);
  const calendar = buildCalendar(stateCouncilNotices());
  const hours = Array.from({ length: 24 * 30 }, (_, hour) => new Date(Math.ceil(Date.now() / 3_600_000 + 1 + hour) * 3_600_000).toISOString());
  const quiet = hours.find((hour) => isQuiet(hour, calendar, '18:00'))!;
  const awake = hours.find((hour) => hour > quiet && !isQuiet(hour, calendar, '18:00'))!;
  await at(quiet);
  const before = await tip();
  await desk.app.evaluate(() => void (globalThis as unknown as { told: unknown[] }).told.splice(0));
  await late(1001);
  // The count follows at once, and that is all.
  await expect.poll(tip, { timeout: 20_000 }).not.toBe(before);
  expect(await told()).toEqual([]);
  await at(awake);
  const { id: first } = await late(1002);
  await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(1);
  const { id, number } = await late(1003);
  expect(id).not.toBe(first);
  await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(2);
  for (const { title, body } of await told()) {
    expect(title).toMatch(/^客诉台：超期 \d+\+? 件(，两小时内到期 \d+ 件)?$/);
    for (const line of body.split('\n')) expect(line).toMatch(/^(?:TS-\d\d-\d{6}-\d{4}\u3000\S+\u3000\S[^\u3000]*|等 \d+\+? 件)$/);
    expect(body).not.toMatch(/欧阳|139|9栋|水龙头/);
  }
  await desk.app.evaluate(() => (globalThis as unknown as { told: Electron.Notification[] }).told[1]!.emit('click'));
  await expect.poll(() => desk.window.getByRole('article').getAttribute('aria-label')).toContain(number);
});
