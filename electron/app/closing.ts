import type { BrowserWindow } from 'electron';

/** What closing waits for. */
export interface ClosingPorts {
  /** Calls of the window that are still being answered. */
  readonly running: () => number;
  readonly graceMs: number;
  readonly limitMs: number;
}

/**
 * Closes a window in two steps: hidden first, which makes the page hand over its draft, and gone once its last
 * calls are answered. Without the first step the last words typed would be lost.
 */
export function closeGently(window: BrowserWindow, { running, graceMs, limitMs }: ClosingPorts): void {
  let begun = false;
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (begun) return;
    begun = true;
    window.hide();
    const start = Date.now();
    const check = (): void => {
      const elapsed = Date.now() - start;
      if ((elapsed >= graceMs && running() === 0) || elapsed >= limitMs) window.destroy();
      else setTimeout(check, 20);
    };
    setTimeout(check, graceMs);
  });
}
