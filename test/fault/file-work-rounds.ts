import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { backupsIn } from '../../electron/db/backup/second-place';
import { openStore } from '../../electron/db/open-store';
import { bundleScript } from '../db/support/bundle-script';
import { takenInEvent } from '../db/support/sample-events';

/** What a series of power cuts in the middle of backups, restoring and salvaging did; every list must be empty. */
export interface FileWorkReport {
  readonly rounds: number;
  /** What was under way when the power went. */
  readonly during: Readonly<Record<string, number>>;
  readonly lostEvents: readonly string[];
  /** Backups that were told to be made and are not whole, or not there. */
  readonly lostBackups: readonly string[];
}

/**
 * Kills processes that make backups, restore and salvage at random moments, one for each of so many desks with one second
 * place, and looks whether the data of each and every backup are whole.
 */
export async function fileWorkRounds(rounds: number, tell: (line: string) => void = () => undefined, desks = 1): Promise<FileWorkReport> {
  const base = await mkdtemp(join(tmpdir(), 'desk-file-work-'));
  try {
    const script = await bundleScript(join(process.cwd(), 'test/db/support/file-worker.ts'));
    const second = join(base, 'stick');
    await mkdir(second);
    const offices = await Promise.all(Array.from({ length: desks }, (_, at) => office(join(base, `office-${String(at)}`))));
    const during: Record<string, number> = {};
    const lostEvents: string[] = [];
    const lostBackups: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const after = Math.random() * 900;
      const ends = await Promise.all(offices.map(({ folder }) => killed(script, [folder, second], after)));
      const last = ends.map(({ last: was }) => was).join(' + ');
      during[last] = (during[last] ?? 0) + 1;
      const whole = new Set<string>();
      const roots = offices.map(({ folder }) => join(folder, ownBackups));
      for (const { path, manifest } of [...(await Promise.all(roots.map(listBackups))).flat(), ...(await backupsIn(second))]) {
        const sound = createHash('sha256').update(await readFile(join(path, 'desk.db'))).digest('hex') === manifest.sha256;
        if (sound) whole.add(path);
        else lostBackups.push(`round ${String(round + 1)}: ${path}`);
      }
      lostBackups.push(...ends.flatMap(({ taken }) => taken.filter((path) => !whole.has(path))));
      for (const one of offices) lostEvents.push(...(await missing(one)).map((what) => `round ${String(round + 1)}: ${what}`));
      tell(`round ${String(round + 1)}/${String(rounds)}: killed in ${last}, ${String(whole.size)} whole backups`);
    }
    return { rounds, during, lostEvents, lostBackups };
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Office {
  readonly folder: string;
  readonly ids: readonly string[];
}

async function office(folder: string): Promise<Office> {
  const store = await openStore({ folder });
  await store.uow(({ append }) => append(Array.from({ length: 400 }, (_, at) => takenInEvent(uuidv7(), `TS-01-202611-${String(at + 1).padStart(4, '0')}`))));
  const ids = (await store.read((db) => db.selectFrom('event').select('id').execute())).map(({ id }) => id);
  await store.close();
  return { folder, ids };
}

/** What an office has lost, looked at as its next start would. */
async function missing({ folder, ids }: Office): Promise<string[]> {
  const again = await openStore({ folder });
  try {
    const rows = await again.read((db) => db.selectFrom('event').select('id').execute());
    const there = new Set(rows.map(({ id }) => id));
    return [...((await again.verifyChain()).ok ? [] : ['chain']), ...ids.filter((id) => !there.has(id))];
  } finally {
    await again.close();
    await rm(join(folder, 'replaced'), { recursive: true, force: true });
  }
}

async function killed(script: string, args: readonly string[], ms: number): Promise<{ taken: string[]; last: string }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const taken: string[] = [];
  let last = 'start';
  lines.on('line', (line) => {
    if (line.startsWith('taken ')) taken.push(line.slice('taken '.length));
    else last = line;
  });
  const closed = once(lines, 'close');
  await Promise.race([once(lines, 'line'), closed]);
  await wait(ms);
  // Rounds of a worker that ended by itself would prove nothing.
  if (!child.kill('SIGKILL') || child.exitCode !== null) throw new Error(`${script} ended by itself`);
  await closed;
  return { taken, last };
}
