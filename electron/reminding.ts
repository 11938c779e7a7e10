import { createAttention } from './app/attention';
import { placeOf, type Log } from './log';
import type { Actor, ServiceContext } from './services/context';
import { Reminders } from './services/reminder';

const LOOK_EVERY_MS = 60_000;
/** Several things recorded one after the other are looked at once. */
const AFTER_COMMIT_MS = 2_000;

/** What reminding needs of the desk. */
export interface RemindingPorts {
  readonly context: ServiceContext;
  readonly session: () => Actor | null;
  readonly follow: (id: string | null) => void;
  readonly log: Log;
}

/** Reminding while the program runs; `changed` looks again soon, `hide` takes away what is shown, `end` takes everything away. */
export function startReminding({ context, session, follow, log }: RemindingPorts): { readonly changed: () => void; readonly hide: () => void; readonly end: () => void } {
  const trouble = (error: unknown): void => log('warn', `reminder: ${placeOf(error)}`);
  const attention = createAttention({ follow, trouble });
  const reminders = new Reminders({ context, session, ...attention, trouble });
  const every = setInterval(() => void reminders.look(), LOOK_EVERY_MS);
  let soon: NodeJS.Timeout | null = null;
  void reminders.look();
  return {
    changed: () => {
      soon ??= setTimeout(() => {
        soon = null;
        void reminders.look();
      }, AFTER_COMMIT_MS);
    },
    hide: attention.hide,
    end: () => {
      clearInterval(every);
      if (soon !== null) clearTimeout(soon);
      attention.close();
    },
  };
}
