import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How much a line matters. */
export type Level = 'info' | 'warn' | 'error';

/** What a line may carry besides its words: numbers and flags; free text has no way in. */
export type Fields = Readonly<Record<string, number | boolean>>;

/**
 * Writes one line; never throws, since a full disk must not stop the desk.
 * `what` is made of the program's own words, codes and places (`placeOf`), never of what people typed.
 */
export type Log = (level: Level, what: string, fields?: Fields) => void;

const LIMIT_BYTES = 1_000_000;
const KEPT_FILES = 3;

/** A rotating log in `folder`: at most four files of 1 MB, without contents or identity. */
export function createLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'desk.log');
  let size = -1;
  return (level, what, fields = {}) => {
    try {
      if (size < 0) size = prepare(folder, file);
      const line = `${JSON.stringify({ at: now().toISOString(), level, what, ...fields })}\n`;
      if (size + line.length > LIMIT_BYTES) size = rotate(file);
      appendFileSync(file, line);
      size += line.length;
    } catch {
      size = -1;
    }
  };
}

/** Where in the program an error arose: class and first own frame, without its message, which could hold data. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  const place = /([^/\\()\s]+:\d+:\d+)/.exec(frame)?.[1] ?? '';
  return `${error.name} ${place}`.trim();
}

function prepare(folder: string, file: string): number {
  mkdirSync(folder, { recursive: true });
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(file: string): number {
  for (let age = KEPT_FILES; age > 0; age -= 1) {
    const older = age === 1 ? file : `${file}.${String(age - 1)}`;
    if (statSync(older, { throwIfNoEntry: false }) !== undefined) renameSync(older, `${file}.${String(age)}`);
  }
  return 0;
}
