const minute = 60_000;
/** The page is told this long before, so that whoever only reads can stay. */
const WARN_BEFORE_MS = 30_000;
/** The page has this long to store what was typed; then it is over, whatever it did. */
const HAND_OVER_MS = 2_000;

/** What watching needs of the desk. */
export interface IdlePorts {
  readonly signedIn: () => boolean;
  /** The page is to say that it will soon be over. */
  readonly warn: () => void;
  /** The page is to store what was typed and sign out. */
  readonly ending: () => void;
  readonly signOut: () => void;
}

/** Signs out whoever is on duty once nobody has touched the desk for a while, or the computer is left. */
export interface IdleWatch {
  /** A hand is on the desk, or somebody signed in. */
  touch(): void;
  setLimit(minutes: number): void;
  /** The computer goes to sleep or its screen is locked. */
  leave(): void;
  stop(): void;
}

/** Builds the watch; it rests until the first touch. */
export function createIdleWatch({ signedIn, warn, ending, signOut }: IdlePorts, minutes: number): IdleWatch {
  let limit = minutes * minute;
  let timers: NodeJS.Timeout[] = [];
  const rest = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const later = (work: () => void, ms: number): void => {
    const timer = setTimeout(() => {
      if (signedIn()) work();
    }, ms);
    timer.unref();
    timers.push(timer);
  };
  const leave = (): void => {
    rest();
    if (!signedIn()) return;
    later(signOut, HAND_OVER_MS);
    ending();
  };
  const touch = (): void => {
    rest();
    later(warn, limit - WARN_BEFORE_MS);
    later(leave, limit);
  };
  return {
    touch,
    leave,
    stop: rest,
    setLimit: (next) => {
      limit = next * minute;
      touch();
    },
  };
}
