import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { ownBackups, type FoundBackup } from '../../electron/db/backup/place';
import { backupsIn, bringToPlace, markPlace } from '../../electron/db/backup/second-place';
import { takeBackup } from '../../electron/db/backup/take';
import { openStore, storeFile } from '../../electron/db/open-store';
import { runJob, type Job, type JobResults } from '../../electron/db/backup/jobs';
import { Backups } from '../../electron/services/backup';
import { takenInEvent } from '../db/support/sample-events';

/** What pulling sticks and bringing backups of another project did; `lost` must be empty. */
export interface PlaceReport {
  readonly rounds: number;
  /** How each round ended: said to be gone, or brought before it was pulled. */
  readonly ends: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

/** Pulls the stick out at a random moment of a backup and puts it in again, `rounds` times; every fourth time it holds a backup of another project, which is tried. */
export async function placeRounds(rounds: number, tell: (line: string) => void = () => undefined): Promise<PlaceReport> {
  const base = await mkdtemp(join(tmpdir(), 'desk-places-'));
  const ends: Record<string, number> = {};
  const lost: string[] = [];
  try {
    const [folder, other, stick] = [await office(join(base, 'office')), await office(join(base, 'other')), join(base, 'stick')];
    await mkdir(stick);
    const place = await markPlace(stick);
    const root = join(folder, ownBackups);
    const theirs = await bringToPlace(place, await backup(other, 0), join(other, ownBackups), {});
    for (let round = 1; round <= rounds; round += 1) {
      const mine = await backup(folder, round);
      const end = await pulled(stick, Math.random() * 12, () => bringToPlace(place, mine, root, {}));
      ends[end] = (ends[end] ?? 0) + 1;
      if (end !== 'brought' && end !== 'BACKUP_PLACE_GONE') lost.push(`round ${String(round)}: said ${end}`);
      const again = await bringToPlace(place, mine, root, {}).then((brought) => brought.path, (error: { code: string }) => void lost.push(`round ${String(round)}: not again: ${error.code}`));
      const there = await backupsIn(stick);
      if (!there.some(({ path }) => path === again)) lost.push(`round ${String(round)}: not listed`);
      for (const one of [...there, mine]) if (!(await isWhole(one))) lost.push(`round ${String(round)}: ${one.path}`);
      if (round % 4 === 0) lost.push(...(await tryOther(folder, theirs)).map((what) => `round ${String(round)}: ${what}`));
      await rm(mine.path, { recursive: true });
      if (again !== undefined) await rm(again, { recursive: true });
      tell(`round ${String(round)}/${String(rounds)}: ${end}`);
    }
    return { rounds, ends, lost };
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function office(folder: string): Promise<string> {
  const store = await openStore({ folder });
  await store.uow(({ append }) => append(Array.from({ length: 200 }, (_, at) => takenInEvent(uuidv7(), `TS-01-202611-${String(at + 1).padStart(4, '0')}`, { facts: '漏水。'.repeat(500) }))));
  await store.archive.put(Buffer.from('%PDF-1.7 一'));
  await store.close();
  return folder;
}

function backup(folder: string, nth: number): Promise<FoundBackup> {
  const now = new Date(Date.UTC(2030, 10, 22) + nth * 3_600_000).toISOString();
  return takeBackup({ file: join(folder, storeFile), archive: join(folder, 'archive'), root: join(folder, ownBackups), reason: 'hour', line: 'l', now });
}

/** Takes a folder away some milliseconds into a work and puts it back when that has ended; how it ended. */
async function pulled(folder: string, ms: number, work: () => Promise<unknown>): Promise<string> {
  const taking = new Promise<void>((done) => setTimeout(() => void rename(folder, `${folder}-pulled`).then(done), ms));
  const end = await work().then(() => 'brought', (error: { code?: string }) => error.code ?? 'INTERNAL');
  await taking;
  // What was written after it was pulled went beside it, as into an empty mount point.
  await rm(folder, { recursive: true, force: true });
  await rename(`${folder}-pulled`, folder);
  return end;
}

async function isWhole({ path, manifest }: FoundBackup): Promise<boolean> {
  return createHash('sha256').update(await readFile(join(path, 'desk.db'))).digest('hex') === manifest.sha256;
}

/** A backup of another project is refused, and not one byte of the data changes. */
async function tryOther(folder: string, theirs: FoundBackup): Promise<string[]> {
  const before = await readFile(join(folder, storeFile));
  let restarted = false;
  const backups = new Backups({
    folder,
    clock: () => new Date().toISOString(),
    start: <J extends Job>(job: J) => ({ done: runJob(job, () => undefined) as Promise<JobResults[J['kind']]>, stop: () => undefined }),
    site: async () => null,
    damaged: () => undefined,
    changed: () => undefined,
    restart: () => (restarted = true),
    log: () => undefined,
  });
  backups.pick(join(theirs.path, '../..'));
  const { backups: shown } = await backups.status();
  const other = shown.find(({ takenAt }) => takenAt === theirs.manifest.takenAt);
  const said = await backups.restore(other?.id ?? '', 'setup').then(() => 'restored', (error: { code: string }) => error.code);
  return [...(said === 'BACKUP_OTHER' ? [] : [`another project: ${said}`]), ...(restarted || !(await readFile(join(folder, storeFile))).equals(before) ? ['another project: data changed'] : [])];
}
