import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { usualSignOut } from '../shared/domain/staff/sign-out';
import type { AppState } from '../shared/ipc/app';
import { DeskError } from '../shared/ipc/wire';
import { createIdleWatch } from './ipc/idle-watch';
import { createDesk, type DeskPorts, type RunningDesk } from './ipc/running-desk';
import type { StartOptions } from './app/options';
import { APP_ORIGIN } from './app/protocol';
import { putInPlace } from './db/backup/swap';
import { openStore, storeFile, type OpenedStore } from './db/open-store';
import { createDispatcher, type Dispatch, type Session } from './ipc/dispatch';
import { partsOf } from './ipc/handlers/all';
import { followLeavings } from './leavings';
import { placeOf, type Log } from './log';
import type { PaperPress } from './print/paper-press';
import type { startReminding } from './reminding';
import { dayClock } from './services/day-clock';
import { openCalendar } from './services/calendar-book';
import type { ServiceContext } from './services/context';
import type { Escalator } from './services/escalator';
import { plainIdentityKeeper, vaultedIdentityKeeper } from './services/identity-keeper';
import { likenessKey } from './services/likeness-key';
import { currentOffice, listStaff } from './services/office';
import { startVaulting, type VaultingPorts } from './vaulting';

const QUICK_CHECK_AFTER_MS = 30_000;
/** What reminds comes after what somebody does first. */
const REMIND_AFTER_MS = 4_000;
/** The first backup waits until the desk has settled after its start. */
const BACKUP_AFTER_MS = 20_000;

/** What the desk needs of the window's side. */
export interface DeskRootPorts extends Pick<VaultingPorts, 'bundle' | 'connectWindow' | 'replaceWindow' | 'restart'>, Pick<DeskPorts, 'log' | 'publish' | 'readScans' | 'endReading' | 'copyPicture' | 'askWhere' | 'askWhich' | 'askFolder' | 'usable' | 'noteUnsaved' | 'quit'> {
  readonly options: StartOptions;
  readonly about: Pick<AppState, 'version' | 'demo' | 'trialRuntime'>;
  readonly packaged: boolean;
  readonly press: PaperPress;
  /** Brings the window to the front. */
  readonly raise: () => void;
  /** Ends the program and starts it anew. */
  readonly restart: () => void;
}

/** The desk behind the window. */
export interface DeskRoot {
  readonly dispatch: Dispatch;
  /** The computer slept: clocks may have reached something meanwhile. */
  wake(): void;
  /** The computer goes to sleep or its screen is locked: the vault is locked, and whoever is on duty signed out. */
  leave(): void;
  /** Locks for an inspection. */
  inspect(): void;
  /** Gives the data folder free. */
  close(): Promise<void>;
}

/** Builds everything behind the window: the second half of the composition root. */
export function openDesk({ options, packaged, press, raise, bundle, connectWindow, replaceWindow, restart, ...ports }: DeskRootPorts): DeskRoot {
  const { log } = ports;
  let followed: { readonly id: string | null } | null = null;
  let sawPeople = false;
  let reminding: ReturnType<typeof startReminding> | null = null;
  const follow = (id: string | null): void => {
    followed = { id };
    raise();
    ports.publish('reminder.followed');
  };
  let upgrade: { readonly done: number; readonly total: number } | null = null;
  const opening = openStore({ folder: options.dataFolder, onUpgrade: (done, total) => (upgrade = { done, total }) });
  const context = opening.then((store) => contextOver(store, () => vault.hasVault(), () => (sawPeople = true)));
  const left = followLeavings({ hideNotices: () => reminding?.hide(), changed: () => ports.publish('vault.changed'), log });
  const vault = startVaulting({
    bundle,
    askWhere: ports.askWhere,
    connectWindow,
    replaceWindow,
    restart,
    sawPeople: () => sawPeople,
    context,
    archive: opening.then(({ archive }) => archive),
    session: () => desk.session(),
    publish: ports.publish,
    opened: () => idle.touch(),
    scrub: async () => {
      await (await opening).scrub();
      // What could be read in backups until now goes with it.
      await (await backups()).take('rotation');
    },
    backUp: async (reason) => (await backups()).take(reason),
    emptyJournal: async () => (await opening).emptyJournal(),
    clear: (why) => void left.clear(why).catch((error: unknown) => log('warn', `left behind: ${placeOf(error)}`)),
    printing: left.printing,
    log,
  });
  const backups = once(async () => {
    const [{ Backups }, { startJob }] = await Promise.all([import('./services/backup'), import('./backup/child')]);
    return new Backups({
      folder: options.dataFolder,
      clock: () => new Date().toISOString(),
      start: (job, onProgress) => startJob(join(__dirname, 'backup.cjs'), job, onProgress, (place) => log('warn', `${job.kind}: ${place}`)),
      site: async () => opening.then(({ site }) => site, () => null),
      damaged: () => desk.block(new DeskError('STORE_DAMAGED')),
      changed: () => ports.publish('backup.changed'),
      restart,
      log,
    });
  });
  let working: Awaited<ReturnType<typeof backups>> | null = null;
  const day = dayClock(() => new Date().toISOString(), () => performance.now());
  let stopWatchingClosing: (() => void) | null = null;
  const dayEnd = async () => ({ context: await context, now: day.now, lock: () => vault.lockNow('day-end'), backUp: async () => (await desk.backups()).take('day-end'), log });
  const erasing = async () => {
    const store = await opening;
    const { clock } = await context;
    return { store, clock, archive: store.archive, forgetPapers: async (names: readonly string[]) => (await backups()).forgetPapers(names), forgetPeople: vault.forgetPeople };
  };
  const clocks = clockWatch(opening, context, log);
  const idle = createIdleWatch(
    {
      signedIn: () => desk.session() !== null,
      open: vault.isOpen,
      warn: () => ports.publish('session.idle'),
      ending: () => ports.publish('session.ending'),
      lock: vault.lockNow,
      signOut: () => desk.signIn(null),
    },
    usualSignOut,
  );
  const desk: RunningDesk = createDesk({
    ...ports,
    context,
    forms: Promise.all([opening, context]).then(([{ archive }, services]) => ({
      ...services,
      archive,
      press,
      printers: left.printers,
      lend: vault.lend,
      seal: vault.paper,
    })),
    vault,
    day: { ...day, end: async (by, how) => (await import('./day-end')).endDay(await dayEnd(), by, how) },
    backups: async () => (working = await backups()),
    diagnosis: async () =>
      (await import('./services/diagnosis')).diagnosisText({ folder: options.dataFolder, state: desk.state, context: desk.context, now: () => new Date().toISOString() }),
    onDuty: context.then((services) => whoIsOnDuty(services, options, packaged)),
    upgrade: () => upgrade,
    erasing,
    file: join(options.dataFolder, storeFile),
    pins: once(async () => (await import('./sodium/pin-keeper')).pinKeeper(join(__dirname, 'pin-worker.cjs'))),
    tables: once(async () => (await import('./export/table-thread')).tableThread(join(__dirname, 'table-worker.cjs'))),
    touch: idle.touch,
    signOutAfter: idle.setLimit,
    warmPaper: () => press.warm(),
    followed: () => {
      const place = followed;
      followed = null;
      return place;
    },
    usable: once(() => {
      ports.usable();
      clocks.begin();
      void context.then(currentOffice).then((office) => idle.setLimit(office?.signOutMinutes ?? usualSignOut), () => undefined);
      setTimeout(() => void remind().catch((error: unknown) => log('warn', `no reminders: ${placeOf(error)}`)), REMIND_AFTER_MS).unref();
      // Nobody misses an example office.
      if (!options.demo) setTimeout(() => void desk.backups().then((made) => made.begin()), BACKUP_AFTER_MS).unref();
    }),
  });
  const remind = async (): Promise<void> => {
    const { startReminding: start } = await import('./reminding');
    reminding = start({ context: await context, session: desk.session, follow, log });
    stopWatchingClosing = (await import('./day-end')).watchClosing(await dayEnd());
    // What a power cut left of somebody who was erased goes now.
    await (await import('./services/erasing')).finishErasing(await erasing());
  };
  void opening.then((store) => {
    store.onCommit(() => {
      ports.publish('inbox.changed');
      reminding?.changed();
      vault.recorded();
    });
    setTimeout(() => void checkFile(store, log, desk.block), QUICK_CHECK_AFTER_MS).unref();
  }, () => undefined);
  return {
    dispatch: createDispatcher({
      parts: partsOf(desk),
      session: desk.session,
      inspected: vault.inspected,
      origin: APP_ORIGIN,
      report: (method, code, error) => {
        // Every start asks for the lists before anybody signed in.
        if (code !== 'NOT_SIGNED_IN') log(code === 'INTERNAL' ? 'error' : 'warn', `${method} ${code} ${placeOf(cause(error))}`);
      },
    }),
    wake: () => clocks.wake(),
    leave: idle.leave,
    inspect: () => void vault.inspect().catch((error: unknown) => log('warn', `not locked: ${placeOf(error)}`)),
    close: async () => {
      idle.stop();
      reminding?.end();
      stopWatchingClosing?.();
      clocks.stop();
      vault.end();
      working?.end();
      if (await vault.hasVault().catch(() => true)) await left.clear('quit');
      await opening.then((store) => store.close(), () => undefined);
      await putInPlace(options.dataFolder);
    },
  };
}

/** Watches the clocks from the moment a person can work, and not before: nothing of it is loaded earlier. */
function clockWatch(opening: Promise<OpenedStore>, context: Promise<ServiceContext>, log: Log) {
  let watch: Promise<Escalator> | null = null;
  const told = (work: (escalator: Escalator) => unknown) => void watch?.then(work, (error: unknown) => log('warn', `clocks not watched: ${placeOf(error)}`));
  return {
    begin: () => {
      watch ??= Promise.all([import('./services/escalator'), opening, context]).then(([{ startEscalator }, store, services]) =>
        startEscalator({ context: services, store, log }),
      );
      told(() => undefined);
    },
    wake: () => told((escalator) => escalator.wake()),
    stop: () => told((escalator) => escalator.stop()),
  };
}

/** What use cases work with. */
async function contextOver(store: OpenedStore, hasVault: () => Promise<boolean>, saw: () => void): Promise<ServiceContext> {
  return {
    store,
    clock: () => new Date().toISOString(),
    newId: uuidv7,
    identity: vaultedIdentityKeeper(plainIdentityKeeper(likenessKey(store)), hasVault, saw),
    calendar: await openCalendar(store),
  };
}

/** Nobody before signing in, except in an example office and where a checkout is measured. */
async function whoIsOnDuty(services: ServiceContext, options: StartOptions, packaged: boolean): Promise<Session | null> {
  if (options.demo) return (await import('./services/example-office')).exampleOffice(services);
  if (!options.reportUsable || packaged) return null;
  const [first] = await listStaff(services);
  return first === undefined ? null : { staffId: first.id, name: first.name, role: first.role };
}

/** Checks the whole file while people work; what is damaged must not be written to any further. */
async function checkFile(store: OpenedStore, log: Log, block: (problem: DeskError) => void): Promise<void> {
  try {
    const faults = await store.quickCheck();
    log('info', 'file checked', { faults: faults.length });
    if (faults.length > 0) block(new DeskError('STORE_DAMAGED'));
  } catch (error) {
    log('warn', `file not checked: ${placeOf(error)}`);
  }
}

/** Does something the first time only, and gives what came of it every time. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: work() }).value;
}

function cause(error: unknown): unknown {
  return error instanceof DeskError ? (error.cause ?? error) : error;
}
