import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownBackups } from './place';
import type { SecondPlace } from './second-place';

/** What a data folder remembers of its backups, beside the database: it has to be known when that cannot be opened. */
export interface BackupState {
  /** This data folder, among copies of it. */
  readonly line: string;
  readonly beganAt: string;
  readonly second: (SecondPlace & { readonly since: string; readonly lastAt: string | null }) | null;
}

/** Reads it; a new one where there is none that can be read. */
export async function readState(folder: string, now: string): Promise<BackupState> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  const known = text === null ? null : parse(text);
  if (known !== null) return known;
  const fresh: BackupState = { line: randomUUID(), beganAt: now, second: null };
  await writeState(folder, fresh);
  return fresh;
}

/** Keeps it, whole or not at all. */
export async function writeState(folder: string, state: BackupState): Promise<void> {
  await mkdir(join(folder, ownBackups), { recursive: true });
  const part = `${fileIn(folder)}.part`;
  await writeFile(part, `${JSON.stringify(state)}\n`);
  await rename(part, fileIn(folder));
}

const fileIn = (folder: string): string => join(folder, ownBackups, 'state.json');

function parse(text: string): BackupState | null {
  try {
    const { line, beganAt, second } = JSON.parse(text) as Partial<BackupState>;
    if (typeof line !== 'string' || typeof beganAt !== 'string') return null;
    const place = second ?? null;
    const sound = place === null || [place.folder, place.mark, place.since].every((value) => typeof value === 'string');
    return { line, beganAt, second: sound ? place : null };
  } catch {
    return null;
  }
}
