import { join } from 'node:path';
import { app, powerMonitor, session, type BrowserWindow, type MessagePortMain } from 'electron';
import { version as shippedElectron } from 'electron/package.json';
import { version } from '../package.json';
import { READER_CHANNEL, VAULT_CHANNEL } from '../shared/ipc/channel';
import { closeGently } from './app/closing';
import { askFolder, askToClose, askWhere, askWhich } from './app/dialogs';
import { installMenu, withoutMenu } from './app/menu';
import { readOptions } from './app/options';
import { profileFolder } from './app/profile';
import { APP_ORIGIN, announceProtocol, serveApp } from './app/protocol';
import { hardenPages, hardenSession, PAGE_PREFERENCES } from './app/security';
import { whenAway } from './app/away';
import { lockForInspection } from './app/inspection-key';
import { openWindow, replaceWindow } from './app/window';
import { openDesk, type DeskRoot } from './desk-root';
import { publish, registerCalls } from './ipc/register';
import { createLog, placeOf } from './log';
import { PaperPress } from './print/paper-press';
import { ScanReader } from './print/scan-reader';

const options = readOptions(process.argv, app.getPath('appData'));
const log = createLog(join(options.dataFolder, 'logs'), () => new Date());

app.setName('complaint-desk');
// Chromium's own words too, such as a date field's 年/月/日, whatever the computer is set to.
app.commandLine.appendSwitch('lang', 'zh-CN');
app.setPath('userData', profileFolder(options.dataFolder));
announceProtocol();
withoutMenu();
if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Opens the window first, and while its process starts what is behind it. */
async function start(): Promise<void> {
  await app.whenReady();
  hardenPages(app);
  hardenSession(session.defaultSession);
  serveApp(join(__dirname, 'renderer'));
  let window: BrowserWindow | null = openWindow(__dirname);
  const first = window;
  first.once('ready-to-show', installMenu);
  let unsaved = false;
  const press = new PaperPress({
    address: `${APP_ORIGIN}paper.html`,
    preload: join(__dirname, 'paper-preload.cjs'),
    preferences: PAGE_PREFERENCES,
  });
  const reader = new ScanReader({
    address: `${APP_ORIGIN}scan.html`,
    preload: join(__dirname, 'paper-preload.cjs'),
    preferences: PAGE_PREFERENCES,
    gone: () => publish(window, 'returns.reader-gone'),
  });
  const root = openDesk({
    options,
    log,
    press,
    packaged: app.isPackaged,
    about: { version, demo: options.demo, trialRuntime: process.versions.electron !== shippedElectron },
    publish: (topic) => publish(window, topic),
    askWhere: (suggestedName, kind) => askWhere(window, suggestedName, kind),
    askWhich: (wanted) => askWhich(window, wanted),
    askFolder: (title) => askFolder(window, title),
    restart: () => {
      app.relaunch({ args: process.argv.slice(1) });
      app.quit();
    },
    usable: noteUsable,
    noteUnsaved: (is) => {
      unsaved = is;
    },
    quit: () => app.quit(),
    raise: () => raise(window),
    readScans: () => reader.open((port) => window?.webContents.postMessage(READER_CHANNEL, null, [port])),
    endReading: () => reader.close(),
    copyPicture: async (area) => (await import('./app/copy-picture')).copyPicture(window, area),
    bundle: join(__dirname, 'vault.cjs'),
    connectWindow: (port) => window?.webContents.postMessage(VAULT_CHANNEL, null, [port as MessagePortMain]),
    replaceWindow: async () => {
      press.close();
      reader.close();
      window = await replaceWindow(window, () => unsaved || calls.working() > 0, () => attend(openWindow(__dirname)));
    },
  });
  const calls = registerCalls(root.dispatch, () => window);
  const attend = (opened: BrowserWindow): BrowserWindow => {
    unsaved = false;
    closeGently(opened, {
      running: calls.running,
      unsaved: () => unsaved,
      askToClose: () => askToClose(opened),
      graceMs: 120,
      storeMs: 1_000,
      limitMs: 3_000,
    });
    reopenAfterCrash(opened, () => {
      unsaved = false;
    });
    opened.on('closed', () => {
      if (window !== opened) return;
      press.close();
      reader.close();
      window = null;
    });
    return opened;
  };
  attend(first);
  app.on('second-instance', () => raise(window));
  app.on('window-all-closed', () => app.quit());
  powerMonitor.on('resume', () => root.wake());
  whenAway(() => root.leave());
  lockForInspection(app, root.inspect);
  closeAtQuit(root);
}

/** Brings the window to the front. */
function raise(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.show();
  window?.focus();
}

/** The time from the start of the process until a person can work. */
function noteUsable(): void {
  log('info', 'inbox usable', { ms: Math.round(process.uptime() * 1000) });
  if (options.reportUsable) process.stdout.write('desk usable\n');
}

/** A window whose process ended comes back by itself, with the draft that was stored. */
function reopenAfterCrash(window: BrowserWindow, gone: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    gone();
    log('error', `window process gone: ${reason}`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

/** Gives the data folder free before the process ends. */
function closeAtQuit(root: DeskRoot): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void root
      .close()
      .catch((error: unknown) => {
        log('warn', `data folder not closed: ${placeOf(error)}`);
      })
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
