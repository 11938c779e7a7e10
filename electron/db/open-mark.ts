import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';

/** The mark that lies beside a database while it is open. */
export interface OpenMark {
  /** Notes how far the log has come. */
  note(position: number): void;
  /** Takes the mark away, while the journal is still there: cut off in between, nobody is alarmed. */
  remove(): Promise<void>;
}

const openMark = (file: string): string => `${file}-open`;
const digits = 16;

/** Marks a database as open, once its journal is there. */
export function markOpen(file: string): OpenMark {
  const mark = openSync(openMark(file), 'w');
  const note = (position: number): void => void writeSync(mark, String(position).padStart(digits), 0);
  note(0);
  return {
    note: (position) => {
      try {
        note(position);
      } catch {
        // What is recorded is durable without it; the mark only says later whether a journal is missed.
      }
    },
    remove: async () => {
      closeSync(mark);
      await rm(openMark(file), { force: true });
    },
  };
}

/**
 * How far the log of a database had come that was open when the program ended and has no journal now; null for any other.
 * Whether that is damage the log itself says: ended without being closed, SQLite may have brought the journal in, but a
 * journal that was taken away held what is in no file any more, and the database would look whole without it.
 */
export async function markedWithoutJournal(file: string): Promise<number | null> {
  if (await there(`${file}-wal`)) return null;
  return readFile(openMark(file), 'utf8').then(Number, () => null);
}

async function there(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
