import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  // The desktop's own side: what the tray says is noted, and the tray itself kept for a click.
  await desk.app.evaluate(({ Tray }) => {
    const noted = globalThis as unknown as { tray: Electron.Tray | null; tip: string };
    noted.tip = '';
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
