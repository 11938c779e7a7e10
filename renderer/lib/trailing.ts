/** A job that follows a changing value: soon after each change, one run at a time, the last value wins. */
export interface Trailing<T> {
  /** Something changed; a run starts within the delay. */
  push(value: T): void;
  /** Runs what is waiting at once and resolves when nothing is under way. */
  flush(): Promise<void>;
  /** Forgets what is waiting and resolves when nothing is under way; later values are taken again. */
  cancel(): Promise<void>;
}

/** The timers a trailing job uses; tests bring their own. */
export interface Timers {
  set(run: () => void, delay: number): unknown;
  clear(timer: unknown): void;
}

const realTimers: Timers = {
  set: (run, delay) => setTimeout(run, delay),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * Makes a trailing job. The delay counts from the first change that waits, not the last one,
 * so steady typing never puts a run off. `run` must deal with its own failures.
 */
export function trailing<T>(run: (value: T) => Promise<void>, delay: number, timers = realTimers): Trailing<T> {
  let waiting: { value: T } | null = null;
  let timer: unknown = null;
  let busy: Promise<void> | null = null;

  const disarm = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };
  const arm = () => {
    timer ??= timers.set(() => {
      timer = null;
      void start();
    }, delay);
  };
  const start = async (): Promise<void> => {
    if (busy !== null || waiting === null) return;
    const { value } = waiting;
    waiting = null;
    busy = run(value).catch(() => undefined);
    await busy;
    busy = null;
    if (waiting !== null) arm();
  };

  return {
    push(value) {
      waiting = { value };
      if (busy === null) arm();
    },
    async flush() {
      disarm();
      while (busy !== null || waiting !== null) {
        await (busy ?? start());
        disarm();
      }
    },
    async cancel() {
      disarm();
      waiting = null;
      await busy;
    },
  };
}
