import type { LockReason } from '../shared/domain/vault/event';
import { clearClipboard } from './app/left-behind';
import { closeDialogs } from './app/dialogs';
import { placeOf, type Log } from './log';
import type { SpoolCleared } from './print/spool';
import type { PrinterQueues } from './services/printing';

/** What is on its way to paper gets there first where somebody is at the desk; otherwise it is stopped at once. */
const paperMs: Readonly<Record<LockReason | 'quit', number>> = { hand: 20_000, 'day-end': 20_000, 'set-up': 20_000, quit: 3_000, idle: 0, away: 0, failure: 0, inspection: 0 };

/** What the program leaves outside of its own processes, and how it is taken back. */
export interface Leavings {
  readonly printers: PrinterQueues;
  /** Empties clipboard, dialogs, notifications and the printers' queues of what is ours. */
  clear(why: LockReason | 'quit'): Promise<void>;
  /** What became of what was still to be printed at the last lock. */
  printing(): SpoolCleared;
}

/** Follows what goes out; nothing of printing is loaded before something is printed. */
export function followLeavings({ hideNotices, changed, log }: { readonly hideNotices: () => void; readonly changed: () => void; readonly log: Log }): Leavings {
  let printed = false;
  let printing: SpoolCleared = { stopped: 0, left: 0 };
  const trouble = (error: unknown): void => log('warn', `left behind: ${placeOf(error)}`);
  return {
    printers: {
      list: async () => (await import('./print/queue')).listPrinters(),
      send: async (file, order) => {
        printed = true;
        return (await import('./print/queue')).sendToPrinter(file, order);
      },
    },
    clear: async (why) => {
      const board = clearClipboard().catch(trouble);
      closeDialogs();
      hideNotices();
      await board;
      if (!printed) return;
      printing = await (await import('./print/queue')).spool.clear(paperMs[why]);
      if (printing.left > 0) log('warn', 'jobs left in a queue', { jobs: printing.left });
      changed();
    },
    printing: () => printing,
  };
}
