import type { BrowserWindow } from 'electron';

/** How long closing waits. */
export interface ClosingLimits {
  /** At least this long: the page hands over its draft meanwhile. */
  readonly graceMs: number;
  /** This long for what was typed to be stored while no call is under way. */
  readonly storeMs: number;
  /** At most this long, whatever is under way. */
  readonly limitMs: number;
}

/** What closing waits for. */
export interface ClosingPorts extends ClosingLimits {
  /** Calls of the window that are still being answered. */
  readonly running: () => number;
  /** Whether the page holds something typed that is stored nowhere. */
  readonly unsaved: () => boolean;
  /** Asks a person whether to close all the same. */
  readonly askToClose: () => Promise<boolean>;
}

/** How a closing window stands. */
export interface Closing {
  readonly elapsed: number;
  readonly running: number;
  readonly unsaved: boolean;
}

/** What comes next for a window that is being closed: nothing typed goes without being asked for. */
export function closingStep({ elapsed, running, unsaved }: Closing, { graceMs, storeMs, limitMs }: ClosingLimits): 'wait' | 'ask' | 'close' {
  const over = elapsed >= limitMs;
  if (unsaved) return over || (running === 0 && elapsed >= storeMs) ? 'ask' : 'wait';
  return over || (running === 0 && elapsed >= graceMs) ? 'close' : 'wait';
}

/**
 * Closes a window in two steps: hidden first, which makes the page hand over its draft, and gone once its last
 * calls are answered. Without the first step the last words typed would be lost. Where they cannot be stored the
 * window comes back and a person decides.
 */
export function closeGently(window: BrowserWindow, { running, unsaved, askToClose, ...limits }: ClosingPorts): void {
  let begun = false;
  const ask = async (): Promise<void> => {
    window.show();
    const leave = await askToClose();
    if (window.isDestroyed()) return;
    if (leave) window.destroy();
    else begun = false;
  };
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (begun) return;
    begun = true;
    window.hide();
    const start = Date.now();
    const check = (): void => {
      const step = closingStep({ elapsed: Date.now() - start, running: running(), unsaved: unsaved() }, limits);
      if (step === 'close') window.destroy();
      else if (step === 'ask') void ask();
      else setTimeout(check, 20);
    };
    setTimeout(check, limits.graceMs);
  });
}
