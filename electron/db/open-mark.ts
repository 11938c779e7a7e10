import { rm, stat, writeFile } from 'node:fs/promises';

/** The mark of a database that is open. */
export const openMark = (file: string): string => `${file}-open`;

/**
 * Whether the log beside a database was taken away: it was open when the program ended, and as long as it is there is
 * one. What it held was recorded and is in no file any more; opened all the same, the database would look whole.
 */
export async function isLogGone(file: string): Promise<boolean> {
  return (await there(openMark(file))) && !(await there(`${file}-wal`));
}

/** Marks a database as open, once its log is there. */
export async function markOpen(file: string): Promise<void> {
  await writeFile(openMark(file), '');
}

/** Takes the mark away, while the log is still there: cut off in between, nobody is alarmed. */
export async function markClosed(file: string): Promise<void> {
  await rm(openMark(file), { force: true });
}

async function there(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
