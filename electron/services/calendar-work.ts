import { inTurn } from './in-turn';

/** How far long work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
}

/** What long work tells while it runs, and hears. */
export interface Worker {
  /** Says how far it is and lets others have their turn; ends the work when somebody stopped it. */
  reached(done: number, total: number): Promise<void>;
}

let progress: WorkProgress | null = null;
let stopping = new AbortController();

/** How far the work on the calendar is; null while there is none. */
export function calendarProgress(): WorkProgress | null {
  return progress;
}

/** Ends the work on the calendar that runs now, as if it had not begun. */
export function stopCalendarWork(): void {
  stopping.abort();
}

/** Runs long work on the calendar, one after the other; null when it was stopped. */
export function calendarWork<T>(work: (worker: Worker) => Promise<T>): Promise<T | null> {
  return inTurn('calendar', async () => {
    const { signal } = (stopping = new AbortController());
    progress = { done: 0, total: 0 };
    try {
      return await work({
        reached: async (done, total) => {
          progress = { done, total };
          await new Promise(setImmediate);
          signal.throwIfAborted();
        },
      });
    } catch (error) {
      if (error === signal.reason) return null;
      throw error;
    } finally {
      progress = null;
    }
  });
}
