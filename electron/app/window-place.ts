import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';

/** Where a window stood, and whether it filled the screen. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** As much of the top edge must be on a screen that a hand can take hold of it. */
const grip = { width: 120, height: 32 };
const settleMs = 400;

/** A kept place, where it can be used on these screens; null for none, or one on a screen that is not there any more. */
export function placeOn(screens: readonly Rectangle[], kept: WindowPlace | null): WindowPlace | null {
  if (kept === null) return null;
  const { x, y } = kept.bounds;
  for (const screen of screens) {
    const [width, height] = [Math.min(kept.bounds.width, screen.width), Math.min(kept.bounds.height, screen.height)];
    const seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
    const topThere = y >= screen.y && y + grip.height <= screen.y + screen.height;
    if (seen < grip.width || !topThere) continue;
    return { ...kept, bounds: { x, y, width, height } };
  }
  return null;
}

/** The place that was kept in a folder; null for none, or a file that says something else. */
export function readPlace(folder: string): WindowPlace | null {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as { bounds: Partial<Rectangle>; maximized: unknown };
    const { x, y, width, height } = bounds;
    const sound = [x, y, width, height].every((value) => Number.isSafeInteger(value)) && Number(width) > 0 && Number(height) > 0;
    return sound ? { bounds: bounds as Rectangle, maximized: maximized === true } : null;
  } catch {
    return null;
  }
}

/** Keeps where a window stands, a moment after it was moved and when it closes. A folder that cannot be written loses only that. */
export function keepPlace(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileIn(folder), JSON.stringify(place));
    } catch {
      // The next start opens in the usual place.
    }
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, settleMs);
  };
  for (const what of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(what as 'resize', soon);
  window.prependListener('close', keep);
}

function fileIn(folder: string): string {
  return join(folder, 'window.json');
}
