import { placeOf, type Log } from '../log';
import type { Store } from '../db/store';
import type { ServiceContext } from './context';
import { lookAtClock } from './clock';
import { fireReached, nextReach } from './escalation';

/** What keeps watch over the clocks. */
export interface Escalator {
  /** Looks at once what the clocks have reached: after a start, or after the computer slept. */
  wake(): Promise<void>;
  stop(): void;
}

/** What the watch is made of. */
export interface EscalatorPorts {
  readonly context: ServiceContext;
  readonly store: Pick<Store, 'onCommit'>;
  readonly log: Log;
}

/** So often at least somebody looks: a clock that is put right moves nothing that a timer would notice. */
const longestMs = 60_000;
const settleMs = 500;
const againMs = 60_000;

/** Keeps watch over the clocks: catches up at once, then sleeps until the next point, wherever a new event moves it. */
export function startEscalator({ context, store, log }: EscalatorPorts): Escalator {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> | null = null;
  let stopped = false;
  let moved = false;
  const sleep = (ms: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = stopped ? null : setTimeout(() => void wake(), Math.min(longestMs, Math.max(0, ms)));
    timer?.unref();
  };
  const work = async (): Promise<void> => {
    try {
      await lookAtClock(context);
      const reached = await catchUp(context, () => stopped);
      if (reached > 0) log('info', 'clocks reached points', { points: reached });
      const next = stopped ? null : await nextReach(context);
      sleep(next === null ? longestMs : Date.parse(next) - Date.parse(context.clock()));
    } catch (error) {
      log('warn', `clocks not looked at: ${placeOf(error)}`);
      sleep(againMs);
    }
  };
  const wake = (): Promise<void> => {
    moved = false;
    working ??= work().finally(() => {
      working = null;
      if (moved) sleep(settleMs);
    });
    return working;
  };
  // Several events come together; one look after them is enough.
  const unlisten = store.onCommit(() => {
    moved = true;
    if (working === null) sleep(settleMs);
  });
  void wake();
  return {
    wake,
    stop: () => {
      stopped = true;
      unlisten();
      sleep(0);
    },
  };
}

/** Batch after batch, each of its own, so that whoever works meanwhile has every other turn. */
export async function catchUp(context: ServiceContext, isStopped: () => boolean = () => false): Promise<number> {
  let reached = 0;
  for (let more = true; more && !isStopped(); ) {
    const batch = await fireReached(context);
    reached += batch.reached;
    ({ more } = batch);
    await new Promise(setImmediate);
  }
  return reached;
}
