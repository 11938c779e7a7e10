const minute = 60_000;
/** The page is told this long before, so that whoever only reads can stay. */
const WARN_BEFORE_MS = 30_000;
/** The page has this long to store what was typed; then it is over, whatever it did. */
const HAND_OVER_MS = 2_000;

/** What watching needs of the desk. */
export interface IdlePorts {
  readonly signedIn: () => boolean;
  /** Whether the vault is open, with somebody signed in or not. */
  readonly open: () => boolean;
  /** The page is to say that it will soon be over. */
  readonly warn: () => void;
  /** The page is to store what was typed and sign out. */
  readonly ending: () => void;
  /** Locks the vault, which is over when the window was replaced. */
  readonly lock: (why: 'idle' | 'away') => Promise<void>;
  readonly signOut: () => void;
}

/** Locks the vault and signs out whoever is on duty once nobody has touched the desk for a while, or the computer is left. */
export interface IdleWatch {
  /** A hand is on the desk, or somebody signed in. */
  touch(): void;
  setLimit(minutes: number): void;
  /** The computer goes to sleep or its screen is locked. */
  leave(): void;
  stop(): void;
}

/** Builds the watch; it rests until the first touch. */
export function createIdleWatch({ signedIn, open, warn, ending, lock, signOut }: IdlePorts, minutes: number): IdleWatch {
  let limit = minutes * minute;
  let timers: NodeJS.Timeout[] = [];
  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const later = (work: () => void, ms: number): void => {
    const timer = setTimeout(() => {
      if (signedIn() || open()) work();
    }, ms);
    timer.unref();
    timers.push(timer);
  };
  const end = (): void => {
    if (signedIn()) signOut();
  };
  const leave = (why: 'idle' | 'away'): void => {
    rest();
    if (signedIn()) {
      later(end, HAND_OVER_MS);
      ending();
    }
    // The window that takes the place of this one asks who is there.
    if (open()) void lock(why).then(end, () => undefined);
  };
  const touch = (): void => {
    rest();
    later(warn, limit - WARN_BEFORE_MS);
    later(() => leave('idle'), limit);
  };
  return {
    touch,
    leave: () => leave('away'),
    stop: rest,
    setLimit: (next) => {
      limit = next * minute;
      touch();
    },
  };
}
