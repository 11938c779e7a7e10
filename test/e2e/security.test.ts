import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
});
afterAll(async () => {
  await desk.close();
});

/** The preferences that Electron itself reports for the desk's page. */
const preferences = () =>
  desk.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents()[0] as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return page.getLastWebPreferences();
  });

/** Runs in the page's own world, as foreign script would. */
const inPage = <T>(script: string): Promise<T> => desk.window.evaluate(script) as Promise<T>;

describe("Electron's security list, item by item", () => {
  it('1 only secure content: every request that is not our own file is cancelled', async () => {
    for (const address of ['http://example.org/', 'https://example.org/', 'file:///etc/passwd', 'ftp://example.org/']) {
      expect(await inPage(`fetch('${address}').then(() => 'loaded', () => 'refused')`)).toBe('refused');
    }
    const fromMain = await desk.app.evaluate(({ net }) => net.fetch('https://example.org/').then(() => 'loaded', () => 'refused'));
    expect(fromMain).toBe('refused');
  });

  it('2 no Node in the page', async () => {
    expect(await preferences()).toMatchObject({ nodeIntegration: false });
    expect(await inPage('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(Array(4).fill('undefined'));
  });

  it('3 the page and the preload script live in separate worlds', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
    await inPage("Object.prototype.polluted = 'yes'; void 0");
    expect(await inPage("window.desk.call('app.state', {}).then((answer) => answer.ok)")).toBe(true);
    await inPage('delete Object.prototype.polluted; void 0');
  });

  it('4 the page is sandboxed by the operating system layer of Chromium', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
  });

  it('5 every permission is denied', async () => {
    expect(await inPage("navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state)")).toBe('denied');
    expect(await inPage('Notification.requestPermission()')).toBe('denied');
    expect(await inPage('navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 1, () => 0)')).toBe(0);
  });

  it('6 web security stays on', async () => {
    expect(await preferences()).toMatchObject({ webSecurity: true });
  });

  it('7 a content security policy without inline script, eval or network', async () => {
    const policy = await inPage<string>("fetch('app://desk/index.html').then((r) => r.headers.get('content-security-policy'))");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    // Playwright evaluates beside the policy; a script element is what an injection would be.
    expect(
      await inPage(`new Promise((done) => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.head.append(script);
        setTimeout(() => done(window.injected === true), 50);
      })`),
    ).toBe(false);
  });

  it('8 no mixed content', async () => {
    expect((await preferences())['allowRunningInsecureContent']).not.toBe(true);
  });

  it('9 no experimental features', async () => {
    expect((await preferences())['experimentalFeatures']).not.toBe(true);
  });

  it('10 no Blink features switched on', async () => {
    expect((await preferences())['enableBlinkFeatures'] ?? '').toBe('');
  });

  it('11 no <webview>, so none that may open windows', async () => {
    expect((await preferences())['webviewTag']).not.toBe(true);
  });

  it('12 a <webview> that appears all the same is not attached', async () => {
    const count = () => desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    const before = await count();
    await inPage("document.body.append(Object.assign(document.createElement('webview'), { src: 'data:text/html,x' })); void 0");
    await desk.window.waitForTimeout(200);
    expect(await count()).toBe(before);
    await inPage("document.querySelector('webview').remove(); void 0");
  });

  it('13 the page cannot navigate away', async () => {
    const before = desk.window.url();
    await inPage("location.href = 'https://example.org/'; void 0");
    await desk.window.waitForTimeout(200);
    await inPage("location.assign('app://other/index.html'); void 0");
    await desk.window.waitForTimeout(200);
    expect(desk.window.url()).toBe(before);
  });

  it('14 the page cannot open windows', async () => {
    expect(await inPage("window.open('https://example.org/') === null")).toBe(true);
    expect(await inPage("window.open('app://desk/index.html') === null")).toBe(true);
  });

  it('15 nothing is ever handed to the system to open', () => {
    const bundle = readFileSync(join(process.cwd(), '.out/app/main.cjs'), 'utf8');
    expect(bundle).not.toMatch(/openExternal|openPath/);
  });

  it('16 ships on the current Electron and says so when it runs on the trial one', async () => {
    const shipped = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/electron/package.json'), 'utf8')) as { version: string };
    expect(Number(shipped.version.split('.')[0])).toBeGreaterThanOrEqual(45);
    const running = await desk.app.evaluate(() => process.versions['electron']);
    const state = await inPage<{ value: { trialRuntime: boolean } }>("window.desk.call('app.state', {})");
    expect(state.value.trialRuntime).toBe(running !== shipped.version);
  });

  it('17 calls from anything but our own main frame are refused', async () => {
    const answers = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/.out/app/preload.cjs`;
      const said: unknown[] = [];
      for (const page of ['data:text/html,<title>stranger</title>', 'app://desk/paper.html']) {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
        await stranger.loadURL(page);
        said.push(await stranger.webContents.executeJavaScript("window.desk.call('app.state', {})"));
        stranger.destroy();
      }
      return said;
    });
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'FOREIGN_SENDER' } });
  });

  it('18 pages come from app://, never from file://', async () => {
    expect(desk.window.url()).toMatch(/^app:\/\/desk\//);
    for (const way of ['..%2f..%2fmain.cjs', '../main.cjs', '%2e%2e/preload.cjs', '%00', '..%5cmain.cjs']) {
      expect(await inPage(`fetch('app://desk/${way}').then((r) => r.ok, () => false)`)).toBe(false);
    }
  });

  it('20 the page sees two functions and no Electron object', async () => {
    expect(await inPage("Object.keys(window.desk).sort().join()")).toBe('call,subscribe');
    expect(await inPage("typeof window.electron + typeof window.ipcRenderer")).toBe('undefinedundefined');
    const leaked = await inPage<number>(`new Promise((done) => {
      let seen = -1;
      const stop = window.desk.subscribe((...all) => { seen = all.length; });
      setTimeout(() => { stop(); done(seen); }, 50);
    })`);
    expect(leaked).toBeLessThanOrEqual(1);
  });
});
