import { endsBySigningIn } from '../shared/domain/vault/inspection';
import { afterVaultAct, type VaultAct, type VaultState } from '../shared/domain/vault/state';
import type { LockReason } from '../shared/domain/vault/event';
import { nextTryAt } from '../shared/domain/vault/tries';
import type { InspectionStatus, VaultStatus } from '../shared/ipc/vault';
import type { VaultBrief } from '../shared/ipc/vault-brief';
import { leading } from '../shared/ipc/method';
import type { Topic } from '../shared/ipc/wire';
import { DeskError } from '../shared/ipc/wire';
import type { KeyFile } from '../shared/vault/key-file';
import type { NamedBox } from '../shared/vault/box';
import type { VaultNews, VaultRequests } from '../shared/vault/messages';
import type { Vaulting } from './ipc/desk';
import { placeOf, type Log } from './log';
import type { Actor, ServiceContext } from './services/context';
import { beginInspection, endInspection, findInspection, type Inspection } from './services/inspection';
import { listStaff } from './services/office';
import { changeRefusal, keepKeys, keyNumber, refuseForeignKey, vaultKeys, type AskedChange } from './services/vault-keys';
import type { PaperSeal } from './services/sealed-paper';
import type { ArchiveStore } from './db/archive-store';
import { VaultChild, type VaultEars } from './vault/child';

/** What works on records is loaded when there is something to work on, not at every start. */
const services = () => import('./services/vault');
const rotation = () => import('./services/vault-rotation');
/** A keyholder's passcode counts for what is done right after it. */
const proofHoldsMs = 60_000;

/** Longer than the gentle end of the window takes. */
const restartWithinMs = 15_000;

/** What the vault needs of the rest of the program. */
export interface VaultingPorts {
  /** The bundle of the vault's process. */
  readonly bundle: string;
  readonly context: Promise<ServiceContext>;
  readonly archive: Promise<ArchiveStore>;
  readonly session: () => Actor | null;
  readonly publish: (topic: Topic) => void;
  /** Asks a person where an exported file shall go. */
  readonly askWhere: (suggestedName: string, kind: 'khx') => Promise<string | null>;
  /** Hands one end of a port to the window. */
  readonly connectWindow: (port: unknown) => void;
  /** It was opened: from now on nobody may leave it alone for long. */
  readonly opened: () => void;
  /** Lets the window store what is typed, then puts a new one, with a new process, in its place. */
  readonly replaceWindow: () => Promise<void>;
  /** Whether main itself was told who complains, before there was a vault. */
  readonly sawPeople: () => boolean;
  /** Ends the program the gentle way and opens it again. */
  readonly restart: () => void;
  /** Overwrites what the file kept of records from before they were sealed. */
  readonly scrub: () => Promise<void>;
  /** Makes a backup before much is written at once. */
  readonly backUp: (reason: 'import' | 'rotation') => Promise<void>;
  /** Leaves nothing in the file's journal of the wraps that were put away. */
  readonly emptyJournal: () => Promise<void>;
  /** Takes back what is outside of the program's processes: clipboard, dialogs, notifications, printers' queues. */
  readonly clear: (why: LockReason) => void;
  /** What became of what was still to be printed at the last lock. */
  readonly printing: () => VaultStatus['printing'];
  readonly log: Log;
}

/** Brings together the vault's process, the store and the window; one machine says what may happen when. */
export function startVaulting(ports: VaultingPorts): Vaulting & { inspected(): boolean; isOpen(): boolean; end(): void } {
  const { log, publish, session } = ports;
  let file: KeyFile | null = null;
  let state: VaultState = 'no-vault';
  let inspection: Inspection | null = null;
  let child: VaultChild | null = null;
  let trying: { readonly actor: Actor | null; readonly keyholder: string | null } | null = null;
  let asked: AskedChange | null = null;
  let rotationStopped = false;
  let proof: { readonly keyholder: string; readonly staffId: string; readonly at: number } | null = null;
  /** Made since the program was opened. */
  let fresh = false;
  let working: Promise<unknown> = Promise.resolve();
  let shutting: Promise<unknown> = Promise.resolve();

  const known = ports.context.then(async (context) => {
    file = (await vaultKeys(context))?.file ?? null;
    inspection = await context.store.read(findInspection);
    if (file === null) return;
    await refuseForeignKey(context, file);
    state = 'locked';
  });
  // Whoever asks hears of it; until then nobody has to.
  known.catch(() => undefined);

  /** Everything that happens to the vault goes through here, one thing after the other. */
  const act = (what: VaultAct): boolean => {
    const next = afterVaultAct(state, what);
    if (next === null) return false;
    state = next;
    publish('vault.changed');
    return true;
  };
  const later = (what: string, work: (context: ServiceContext) => Promise<unknown>): Promise<void> => {
    const done = working.then(async () => work(await ports.context));
    working = done.catch((error: unknown) => log('warn', `vault: ${what}: ${placeOf(error)}`));
    return working.then(() => undefined);
  };
  const workThrough = () =>
    void later('records not sealed or indexed', async (context) => {
      const worker = child;
      if (worker === null || state !== 'unlocked') return;
      const [{ indexWaiting, sealEarlier, toSeal }, { resealLedger, resealOlder }] = await Promise.all([services(), rotation()]);
      const sealed = await sealEarlier(context, worker, () => publish('vault.changed'));
      const goesOn = () => child === worker && state === 'unlocked' && !rotationStopped;
      const key = file === null ? 1 : keyNumber(file);
      const tell = () => publish('vault.changed');
      const resealed = (await resealOlder(context, worker, key, goesOn, tell)) + (await resealLedger(context, worker, key, goesOn, tell));
      const papers = await sealPapers(context, worker, goesOn);
      if (sealed + resealed + papers > 0) await ports.scrub();
      await indexWaiting(context, worker);
      publish('vault.changed');
      if (fresh && goesOn() && (await toSeal(context)) === 0) {
        fresh = false;
        if (ports.sawPeople()) void lockNow('set-up');
      }
    });
  const sealPapers = async (context: ServiceContext, worker: VaultChild, goesOn: () => boolean): Promise<number> => {
    if (file === null) return 0;
    const [archive, { resealPapers, sealEarlierPapers }] = await Promise.all([ports.archive, import('./services/sealed-paper')]);
    const earlier = await sealEarlierPapers(context, archive, paper, goesOn);
    await resealPapers(context, archive, worker, keyNumber(file), goesOn);
    return earlier;
  };
  const serve = async (one: VaultChild | null, { id, ask }: Extract<VaultNews, { type: 'clerk' }>): Promise<void> => {
    try {
      if (ask.what === 'record' && ask.input.import !== undefined) await ports.backUp('import');
      const { answerClerk } = await import('./services/sales');
      const value = await answerClerk(await ports.context, session(), ask, (name) => ports.askWhere(name, 'khx'));
      one?.told(id, value);
    } catch (error) {
      log('warn', `sales: ${ask.what}: ${placeOf(error)}`);
      one?.told(id);
    }
  };
  const hear: VaultEars['hear'] = (news) => {
    const tried = trying;
    if (news.type === 'clerk') return void serve(child, news);
    if (news.type === 'made') {
      const by = session();
      if (by === null || state !== 'no-vault' || leading.session === 'open' || leading.roles?.includes(by.role) !== true) return;
      void later('set-up not recorded', async (context) => {
        await (await services()).recordMade(context, by, news.file);
        file = news.file;
        fresh = true;
        act('made');
        workThrough();
      });
    } else if (tried !== null && (news.type === 'opened' || news.type === 'refused')) {
      trying = null;
      asked = null;
      const opened = news.type === 'opened';
      const wasOpen = state === 'unlocked';
      void later('try not recorded', async (context) => (await services()).recordTry(context, tried.actor, tried.keyholder, opened));
      act(opened ? 'opened' : 'refused');
      if (opened) ports.opened();
      if (opened) void endInspected(tried.keyholder, news.held).then(workThrough);
      // Beside everything else: nobody waits for it, and it takes seconds where there are many.
      if (opened && !wasOpen) void tellWhose().catch((error: unknown) => log('warn', `nobody is found by name: ${placeOf(error)}`));
    }
  };
  const tellWhose = async (): Promise<void> => {
    const worker = child;
    if (worker === null) return;
    const { tellPeople } = await import('./services/people');
    await tellPeople(await ports.context, worker, () => child === worker && state === 'unlocked');
  };
  /** The one whom it waited for is here: what was put away comes back. */
  const endInspected = async (by: string | null, held: KeyFile['wraps'] | undefined): Promise<void> => {
    if (inspection === null || by === null) return;
    await later('inspection not ended', async (context) => {
      file = await endInspection(context, by, held ?? null);
      inspection = null;
      publish('vault.changed');
    });
  };
  const gone = (one: VaultChild): void => {
    if (child !== one) return;
    child = null;
    trying = null;
    asked = null;
    if (state === 'unlocked') void lockNow('failure');
    else act('gone');
  };
  /** Whoever connects anew does not wait for the try before: its window is gone, or its port lost. The later one counts. */
  const giveUpTry = (): void => {
    const one = child;
    child = null;
    trying = null;
    asked = null;
    one?.end();
    act('gone');
  };
  const keep = async ({ file: next, change }: VaultRequests['keep']['input']): Promise<boolean> => {
    const kept = await keepKeys(await ports.context, asked, next, change);
    if (!kept) return false;
    file = next;
    if (change.kind !== 'renew') asked = null;
    if (change.kind === 'rotate') {
      rotationStopped = false;
      workThrough();
    }
    publish('vault.changed');
    return true;
  };
  const answer: VaultEars['answer'] = async (kind, input) => {
    const answers: { readonly [K in keyof VaultRequests]: (asked: VaultRequests[K]['input']) => Promise<VaultRequests[K]['answer']> } = {
      keep,
      proven: async (keyholder) => {
        proof = { keyholder, staffId: session()?.staffId ?? '', at: performance.now() };
        return true;
      },
      seen: async (complaints) => {
        const actor = session();
        return actor === null ? [] : (await import('./services/people')).seenOf(await ports.context, actor, complaints);
      },
    };
    return answers[kind](input);
  };
  const childNow = (): VaultChild => {
    if (child === null) {
      const one: VaultChild = new VaultChild(ports.bundle, { hear, answer, gone: () => gone(one) });
      child = one;
    }
    return child;
  };
  const open = (): VaultChild => {
    if (child === null || state !== 'unlocked') throw new DeskError('LOCKED');
    return child;
  };
  const paper: PaperSeal = {
    seal: async (content) => {
      await known;
      if (file === null) return null;
      const { publicKey } = file;
      const number = keyNumber(file);
      const { closeFor } = await import('./vault/closing');
      return { box: closeFor(publicKey, content), number };
    },
    open: async (box) => {
      const bytes = await open().work('unseal', box);
      if (bytes === null) throw new DeskError('STORE_DAMAGED');
      return bytes;
    },
  };
  const lockNow = async (why: LockReason): Promise<void> => {
    await known;
    if (!act('lock')) return;
    const by = session();
    await shut(later('lock not recorded', async (context) => (await services()).recordLocked(context, by, why)), why);
  };
  /** Ends the vault's process and the window's, whatever else takes how long. */
  const shut = async (recorded: Promise<unknown>, why: LockReason): Promise<void> => {
    const one = child;
    child = null;
    trying = null;
    asked = null;
    proof = null;
    one?.end();
    ports.clear(why);
    if (why === 'set-up') {
      await recorded;
      ports.restart();
      // Whoever keeps the program open for something that could not be stored goes on with a new window.
      await new Promise((resolve) => setTimeout(resolve, restartWithinMs).unref());
    }
    await (shutting = ports.replaceWindow());
    act('ended');
    await recorded;
  };
  const inspect = async (): Promise<void> => {
    await known;
    if (inspection !== null) return lockNow('inspection');
    await shutting;
    const context = await ports.context;
    // Sealing is needed by hardly any run of the program, so it is loaded only then.
    const { putAway } = await import('./vault/putting-away');
    const begun = beginInspection(context, session(), putAway);
    // Kept before the window goes, so that from what a person sees on nothing can undo it; where it cannot be kept it is locked all the same.
    const kept = await begun.catch((error: unknown) => void log('error', `inspection not kept: ${placeOf(error)}`));
    if (kept === undefined) return lockNow('inspection');
    ({ inspection, file } = kept);
    const wasOpen = state === 'unlocked';
    act('inspect');
    await shut(wasOpen ? later('lock not recorded', async (it) => (await services()).recordLocked(it, session(), 'inspection')) : Promise.resolve(), 'inspection');
    publish('vault.changed');
    await later('journal not emptied', ports.emptyJournal);
  };

  return {
    lockNow,
    brief: async (): Promise<VaultBrief> => {
      await known;
      return { state, key: file?.publicKey ?? null, inspection: inspection?.since ?? null };
    },
    status: async (context): Promise<VaultStatus> => {
      await known;
      const keys = await vaultKeys(context);
      const holders = new Set(keys?.file.wraps.map(({ keyholder }) => keyholder) ?? []);
      const staff = await listStaff(context);
      return {
        state,
        keyholders: staff.filter(({ id }) => holders.has(id)).map(({ id, name, role }) => ({ id, name, role })),
        behind: keys?.file.wraps.filter(({ own }) => own === null).map(({ keyholder }) => keyholder) ?? [],
        writesOnly: keys !== null && keys.file.wraps.length === 0,
        nextTryAt: keys === null ? null : nextTryAt(keys.tries, context.clock()),
        toSeal: keys === null ? 0 : await (await services()).toSeal(context),
        toReseal: keys === null ? 0 : await (await rotation()).toReseal(context, keyNumber(keys.file)),
        rotationStopped,
        printing: ports.printing(),
      };
    },
    connect: async (by) => {
      await known;
      if (by === null && inspection === null) throw new DeskError('NOT_SIGNED_IN');
      if (state === 'locking') throw new DeskError('LOCKED');
      if (state === 'unlocking') giveUpTry();
      ports.connectWindow(childNow().start(file));
    },
    tryToOpen: async (actor, keyholder) => {
      await known;
      if (actor === null && inspection === null) throw new DeskError('NOT_SIGNED_IN');
      if (state !== 'locked' || child === null) throw new DeskError('CONFLICT');
      const wait = await (await services()).countTry(await ports.context);
      if (wait !== null) return wait;
      if (!act('try')) throw new DeskError('CONFLICT');
      trying = { actor, keyholder };
      child.allowTry();
      return null;
    },
    inspect,
    inspected: () => inspection !== null,
    isOpen: () => state === 'unlocked',
    inspection: async (): Promise<InspectionStatus | null> => {
      await known;
      if (inspection === null) return null;
      const context = await ports.context;
      const { since, keepers } = inspection;
      const [staff, keys] = await Promise.all([listStaff(context), vaultKeys(context)]);
      const holders = keepers.length > 0 ? keepers : (keys?.file.wraps.flatMap(({ keyholder }) => keyholder ?? []) ?? []);
      return {
        since,
        keepers: staff.filter(({ id }) => holders.includes(id)).map(({ id, name, role }) => ({ id, name, role })),
        nextTryAt: keys === null ? null : nextTryAt(keys.tries, context.clock()),
      };
    },
    signedIn: async ({ staffId, role }) => {
      if (inspection === null || file !== null || !endsBySigningIn(role, await listStaff(await ports.context))) return;
      await endInspected(staffId, undefined);
    },
    changeKeys: async (actor, by, change) => {
      const one = open();
      const wanted: AskedChange = { actor, by, change };
      const refusal = await changeRefusal(await ports.context, wanted);
      if (refusal !== null) return { refusal, nextTryAt: null };
      if (change.kind === 'rotate') await ports.backUp('rotation');
      const wait = await (await services()).countTry(await ports.context);
      if (wait !== null || child !== one) return { refusal: null, nextTryAt: wait };
      asked = wanted;
      trying = { actor, keyholder: by };
      one.allowTry();
      return { refusal: null, nextTryAt: null };
    },
    goOnRotating: (goesOn) => {
      rotationStopped = !goesOn;
      if (goesOn) workThrough();
      publish('vault.changed');
    },
    refuseLocked: () => void open(),
    proven: async ({ staffId }) => {
      await known;
      if (file === null) return null;
      open();
      const given = proof;
      proof = null;
      if (given === null || given.staffId !== staffId || performance.now() - given.at > proofHoldsMs) throw new DeskError('LOCKED');
      await (await services()).forgetTries(await ports.context);
      return given.keyholder;
    },
    forgetPeople: async (complaints) => {
      if (state === 'unlocked') await child?.work('forget', complaints);
    },
    allow: (digest) => open().allow(digest),
    lend: (box: NamedBox) => open().lend(box),
    paper,
    hasVault: async () => (await known, file !== null),
    recorded: () => {
      if (state === 'unlocked') workThrough();
    },
    end: () => child?.end(),
  };
}
