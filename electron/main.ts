import { join } from 'node:path';
import { app, dialog, session, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { version as shippedElectron } from 'electron/package.json';
import { v7 as uuidv7 } from 'uuid';
import { version } from '../package.json';
import { DeskError } from '../shared/ipc/wire';
import { closeGently } from './app/closing';
import { createDesk } from './app/desk';
import { installMenu } from './app/menu';
import { readOptions } from './app/options';
import { APP_ORIGIN, announceProtocol, serveApp } from './app/protocol';
import { hardenPages, hardenSession, PAGE_PREFERENCES } from './app/security';
import { openWindow } from './app/window';
import { openStore, storeFile, type OpenedStore } from './db/open-store';
import { createDispatcher, type Session } from './ipc/dispatch';
import type { WantedFile } from './ipc/desk';
import { createHandlers } from './ipc/handlers/all';
import { publish, registerCalls } from './ipc/register';
import { createLog, placeOf } from './log';
import { PaperPress } from './print/paper-press';
import { listPrinters, sendToPrinter } from './print/queue';
import { openCalendar } from './services/calendar-book';
import type { ServiceContext } from './services/context';
import { exampleOffice } from './services/example-office';
import { plainIdentityKeeper } from './services/identity-keeper';
import { listStaff } from './services/office';

const QUICK_CHECK_AFTER_MS = 30_000;

const options = readOptions(process.argv, app.getPath('appData'));
const log = createLog(join(options.dataFolder, 'logs'), () => new Date());

app.setName('complaint-desk');
app.setPath('userData', join(options.dataFolder, 'program'));
announceProtocol();
if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Opens the data folder and the window side by side: whichever is slower decides how long a start takes. */
async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  const opening = openStore({ folder: options.dataFolder });
  const context = opening.then(contextOver);
  const onDuty = context.then(whoIsOnDuty);
  const press = new PaperPress({
    address: `${APP_ORIGIN}paper.html`,
    preload: join(__dirname, 'paper-preload.cjs'),
    preferences: PAGE_PREFERENCES,
  });
  const desk = createDesk({
    context,
    forms: Promise.all([opening, context]).then(([{ archive }, services]) => ({ ...services, archive, press, printers: { list: listPrinters, send: sendToPrinter } })),
    onDuty,
    file: join(options.dataFolder, storeFile),
    about: { version, demo: options.demo, trialRuntime: process.versions.electron !== shippedElectron },
    log,
    publish: (topic) => publish(window, topic),
    askWhere: (suggestedName) => askWhere(window, suggestedName),
    askWhich: (wanted) => askWhich(window, wanted),
    warmPaper: () => press.warm(),
    usable: noteUsable,
    quit: () => app.quit(),
  });
  let running = 0;
  const dispatch = createDispatcher({
    handlers: createHandlers(desk),
    session: desk.session,
    origin: APP_ORIGIN,
    report: (method, code, error) => log(code === 'INTERNAL' ? 'error' : 'warn', `${method} ${code} ${placeOf(cause(error))}`),
  });

  await app.whenReady();
  installMenu();
  hardenPages(app);
  hardenSession(session.defaultSession);
  serveApp(join(__dirname, 'renderer'));
  registerCalls(async (...call) => {
    running += 1;
    try {
      return await dispatch(...call);
    } finally {
      running -= 1;
    }
  }, () => window);
  window = openWindow(__dirname);
  closeGently(window, { running: () => running, graceMs: 120, limitMs: 3_000 });
  reopenAfterCrash(window);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  window.on('closed', () => {
    press.close();
    window = null;
  });
  closeStoreAtQuit(opening);
  const store = await opening.catch(() => null);
  store?.onCommit(() => publish(window, 'inbox.changed'));
  if (store !== null) setTimeout(() => void checkFile(store, desk.block), QUICK_CHECK_AFTER_MS).unref();
}

/** What use cases work with. */
async function contextOver(store: OpenedStore): Promise<ServiceContext> {
  return {
    store,
    clock: () => new Date().toISOString(),
    newId: uuidv7,
    identity: plainIdentityKeeper(),
    calendar: await openCalendar(store),
  };
}

/** Nobody before signing in, except in an example office and where a checkout is measured. */
async function whoIsOnDuty(services: ServiceContext): Promise<Session | null> {
  if (options.demo) return exampleOffice(services);
  if (!options.reportUsable || app.isPackaged) return null;
  const [first] = await listStaff(services);
  return first === undefined ? null : { staffId: first.id, name: first.name, role: first.role };
}

/** The time from the start of the process until a person can work. */
function noteUsable(): void {
  log('info', 'inbox usable', { ms: Math.round(process.uptime() * 1000) });
  if (options.reportUsable) process.stdout.write('desk usable\n');
}

async function askWhere(window: BrowserWindow | null, suggestedName: string): Promise<string | null> {
  const question = { title: '另存一份表格', defaultPath: suggestedName, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const answer = window === null ? await dialog.showSaveDialog(question) : await dialog.showSaveDialog(window, question);
  return answer.canceled || answer.filePath === undefined || answer.filePath === '' ? null : answer.filePath;
}

async function askWhich(window: BrowserWindow | null, { title, name, extensions }: WantedFile): Promise<string | null> {
  const question: OpenDialogOptions = { title, properties: ['openFile'], filters: [{ name, extensions: [...extensions] }] };
  const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(question) : await dialog.showOpenDialog(window, question);
  return canceled ? null : (filePaths[0] ?? null);
}

/** A window whose process ended comes back by itself, with the draft that was stored. */
function reopenAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log('error', `window process gone: ${reason}`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

/** Checks the whole file while people work; what is damaged must not be written to any further. */
async function checkFile(store: OpenedStore, block: (problem: DeskError) => void): Promise<void> {
  try {
    const faults = await store.quickCheck();
    log('info', 'file checked', { faults: faults.length });
    if (faults.length > 0) block(new DeskError('STORE_DAMAGED'));
  } catch (error) {
    log('warn', `file not checked: ${placeOf(error)}`);
  }
}

/** Gives the data folder free before the process ends. */
function closeStoreAtQuit(opening: Promise<OpenedStore>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void opening
      .then((store) => store.close())
      .catch((error: unknown) => {
        log('warn', `data folder not closed: ${placeOf(error)}`);
      })
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

function cause(error: unknown): unknown {
  return error instanceof DeskError ? (error.cause ?? error) : error;
}
