import { copyFile as copyBytes, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { syncFile } from './bytes-of-file';
import type { JobOptions } from './job';

const plainEnd = '.pdf';
const sealedEnd = '.sealed';

/** What came of bringing papers from one folder to another. */
export interface PapersBrought {
  readonly brought: number;
  readonly there: number;
}

/**
 * Brings the archived papers that are missing in `to`; what is there stays. Papers are named by what is in them, so a
 * name that is there is that paper; one that was sealed since takes the place of the plain one. `link` spends no room
 * where both lie on one disk.
 */
export async function bringPapers(from: string, to: string, { onProgress, signal }: JobOptions, how: 'copy' | 'link' = 'copy'): Promise<PapersBrought> {
  const wanted: [folder: string, name: string][] = [];
  const bare: string[] = [];
  let there = 0;
  for (const folder of await namesIn(from)) {
    const known = new Set(await namesIn(join(to, folder)));
    const names = await namesIn(join(from, folder));
    const sealed = new Set([...known, ...names].filter((name) => name.endsWith(sealedEnd)));
    const isSealedBeside = (name: string) => name.endsWith(plainEnd) && sealed.has(name.replace(plainEnd, sealedEnd));
    bare.push(...[...known].filter(isSealedBeside).map((name) => join(to, folder, name)));
    for (const name of names) {
      if (name.endsWith('.part') || isSealedBeside(name)) continue;
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
  // Not before the sealed ones are there.
  for (const path of bare) await rm(path, { force: true });
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
