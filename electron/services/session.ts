import { freeTries, heardAgainAt, pinFault, type Tries, waitAfter, waitText } from '../../shared/domain/staff/pin';
import type { Signer } from '../../shared/ipc/session';
import { DeskError } from '../../shared/ipc/wire';
import { zhTime } from '../../shared/util/zh-date';
import { allStaff, findPerson, type Staff } from '../db/repositories/office';
import { allPins, findPin, putPin, type StoredPin } from '../db/repositories/pins';
import type { Actor, ServiceContext } from './context';

/** Makes and checks hashes of PINs, away from the thread that serves the window. */
export interface PinKeeper {
  hash(pin: string): Promise<string>;
  verify(pin: string, hash: string): Promise<boolean>;
}

/** What signing in works with. */
export interface SessionContext extends Pick<ServiceContext, 'store' | 'clock'> {
  readonly pins: PinKeeper;
}

/** A try to sign in. */
export interface SignIn {
  readonly staffId: string;
  readonly pin: string | null;
  /** The PIN to use from now on, where one has to be chosen first. */
  readonly newPin: string | null;
}

/** Everybody who may sign in. */
export function listSigners({ store }: Pick<ServiceContext, 'store'>): Promise<Signer[]> {
  return store.read(async (db) => {
    const pins = new Map((await allPins(db)).map((pin) => [pin.staffId, pin.given ? ('given' as const) : ('own' as const)]));
    return (await allStaff(db)).map(({ left: _, ...person }) => ({ ...person, pin: pins.get(person.id) ?? 'none' }));
  });
}

/** Signs somebody in, or tells with null that a PIN of their own has to be chosen first. Fails with SIGN_IN_REFUSED. */
export async function signIn(context: SessionContext, { staffId, pin, newPin }: SignIn): Promise<Staff | null> {
  const { store } = context;
  const { person, stored } = await store.read(async (db) => ({ person: await findPerson(db, staffId), stored: await findPin(db, staffId) }));
  if (person === null || person.left) throw new DeskError('NOT_FOUND');
  if (stored !== null) await provePin(context, stored.staffId, pin ?? '');
  if (stored !== null && !stored.given) return person;
  if (newPin === null) return null;
  await choosePin(context, staffId, newPin, pin, stored);
  return person;
}

/** Takes another PIN in place of one's own. */
export async function changePin(context: SessionContext, { staffId }: Actor, { pin, newPin }: { readonly pin: string; readonly newPin: string }): Promise<void> {
  const stored = await provePin(context, staffId, pin);
  await choosePin(context, staffId, newPin, pin, stored);
}

/** Makes sure that a PIN is somebody's. The try is counted before it is looked at, so that no crash and no haste makes one free. */
async function provePin(context: SessionContext, staffId: string, pin: string): Promise<StoredPin> {
  const { store, clock, pins } = context;
  const { counted, until } = await countTry(context, staffId);
  if (until !== null) throw refused('pin', waitSentence(Date.parse(until) - Date.parse(clock()), clock()));
  if (!(await pins.verify(pin, counted.hash))) {
    await recordRefused(store, staffId, counted.failures);
    throw refused('pin', wrongSentence(counted, clock()));
  }
  await storing(store, staffId, { failures: 0, failedAt: null }, async ({ db }) => {
    const stored = await findPin(db, staffId);
    // Somebody may have given another one meanwhile.
    if (stored?.hash === counted.hash) await putPin(db, { ...stored, failures: 0, failedAt: null });
  });
  return counted;
}

/** Nobody is kept from trying again by a log that cannot be written to: the try itself is counted all the same. */
async function recordRefused(store: SessionContext['store'], staffId: string, tries: number): Promise<void> {
  try {
    await store.uow(({ append }) => append([{ type: 'staff.pin-refused', body: { staffId, tries }, stream: 'office', occurredAt: null, actor: 'desk' }]));
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

type Counted = { readonly counted: StoredPin; readonly until: string | null };

/** Counts a try. Where that cannot be stored it is counted here, and no try is free: a full disk keeps nobody out, and lets nobody guess. */
async function countTry({ store, clock }: SessionContext, staffId: string): Promise<Counted> {
  const now = clock();
  const counting = (stored: StoredPin | null): Counted => {
    if (stored === null) throw new DeskError('NOT_FOUND');
    // After a clock was set back the wait begins anew, and does not last until the old time comes round again.
    const known = stored.failedAt !== null && stored.failedAt > now ? { ...stored, failedAt: now } : stored;
    const heardAgain = heardAgainAt(known, now);
    return { counted: heardAgain === null ? { ...known, failures: known.failures + 1, failedAt: now } : known, until: heardAgain };
  };
  const unstored = unstoredTries(store);
  try {
    return await store.uow(async ({ db }) => {
      const stored = await findPin(db, staffId);
      const next = counting(stored === null ? null : { ...stored, ...unstored.get(staffId) });
      await putPin(db, next.counted);
      unstored.delete(staffId);
      return next;
    });
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    const stored = await store.read((db) => findPin(db, staffId));
    const before = stored === null ? null : { ...stored, failures: Math.max(stored.failures, lastFree), ...unstored.get(staffId) };
    const next = counting(before);
    unstored.set(staffId, { failures: next.counted.failures, failedAt: next.counted.failedAt });
    return next;
  }
}

/** Stores how tries went; where that is not possible it is remembered. */
async function storing(store: SessionContext['store'], staffId: string, tries: Tries, work: Parameters<SessionContext['store']['uow']>[0]): Promise<void> {
  try {
    await store.uow(work);
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    unstoredTries(store).set(staffId, tries);
  }
}

// After so many failures the next one costs a wait.
const lastFree = 2;

const unstoredByStore = new WeakMap<object, Map<string, Tries>>();

/** The tries of an open store that could not be written down. */
function unstoredTries(store: object): Map<string, Tries> {
  const known = unstoredByStore.get(store) ?? new Map<string, Tries>();
  unstoredByStore.set(store, known);
  return known;
}

function isUnwritable(error: unknown): boolean {
  return error instanceof DeskError && (error.code === 'STORE_FULL' || error.code === 'STORE_READ_ONLY');
}

async function choosePin({ store, pins }: SessionContext, staffId: string, newPin: string, oldPin: string | null, known: StoredPin | null): Promise<void> {
  const fault = newPin === oldPin ? '请换一个和原来不同的 PIN。' : pinFault(newPin);
  if (fault !== null) throw refused('newPin', fault);
  const hash = await pins.hash(newPin);
  await store.uow(async ({ db, append }) => {
    if ((await findPin(db, staffId))?.hash !== known?.hash) throw refused('pin', 'PIN 刚被改过，请重新登录。');
    await putPin(db, { staffId, hash, given: false, failures: 0, failedAt: null });
    await append([{ type: 'staff.pin-set', body: { staffId }, stream: 'office', occurredAt: null, actor: staffId }]);
  });
}

function wrongSentence({ failures }: StoredPin, now: string): string {
  const wait = waitAfter(failures);
  if (wait > 0) return `PIN 不对。${waitSentence(wait, now)}`;
  return `PIN 不对，请再试一次。再错 ${freeTries(failures)} 次就要等一会儿。`;
}

function waitSentence(ms: number, now: string): string {
  const minute = 60_000;
  // Rounded up, so that the time of day that is named is never too early.
  const at = ms < minute ? '' : `，${zhTime(new Date(Math.ceil((Date.parse(now) + ms) / minute) * minute).toISOString())} 以后`;
  return `错的次数多了，请等 ${waitText(ms)}${at}再试。`;
}

function refused(place: 'pin' | 'newPin', message: string): DeskError {
  return new DeskError('SIGN_IN_REFUSED', [{ place, message }]);
}
