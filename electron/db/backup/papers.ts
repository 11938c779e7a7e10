import { copyFile as copyBytes, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { syncFile } from './bytes-of-file';
import type { JobOptions } from './job';

/** What came of bringing papers from one folder to another. */
export interface PapersBrought {
  readonly brought: number;
  readonly there: number;
}

/**
 * Brings the archived papers that are missing in `to`; what is there stays. Papers are named by what is in them, so a
 * name that is there is that paper. `link` spends no room where both lie on one disk.
 */
export async function bringPapers(from: string, to: string, { onProgress, signal }: JobOptions, how: 'copy' | 'link' = 'copy'): Promise<PapersBrought> {
  const wanted: [folder: string, name: string][] = [];
  let there = 0;
  for (const folder of await namesIn(from)) {
    const known = new Set(await namesIn(join(to, folder)));
    for (const name of await namesIn(join(from, folder))) {
      if (name.endsWith('.part')) continue;
      if (known.has(name)) there += 1;
      else wanted.push([folder, name]);
    }
  }
  for (const [at, [folder, name]] of wanted.entries()) {
    signal?.throwIfAborted();
    await mkdir(join(to, folder), { recursive: true });
    await bring(join(from, folder, name), join(to, folder, name), how);
    onProgress?.({ phase: 'papers', done: at + 1, total: wanted.length });
  }
  return { brought: wanted.length, there };
}

async function bring(from: string, to: string, how: 'copy' | 'link'): Promise<void> {
  if (how === 'link' && (await link(from, to).then(() => true, () => false))) return;
  const part = `${to}.${randomUUID()}.part`;
  try {
    await copyBytes(from, part);
    await syncFile(part);
    await rename(part, to);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => null);
  return found?.isDirectory() === true ? readdir(folder) : [];
}
