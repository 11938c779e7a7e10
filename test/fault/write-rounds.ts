import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore, type OpenedStore } from '../../electron/db/open-store';
import { bundleScript } from '../db/support/bundle-script';
import { dumpProjections } from '../db/support/table-dump';

/** What a series of power cuts over all ways of writing did; `lost` must be empty. */
export interface WriteReport {
  readonly rounds: number;
  /** How often each way was told to be done, and under way when the power went. */
  readonly done: Readonly<Record<string, number>>;
  readonly during: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

/** Kills a process that writes in every way there is, at random moments, and looks whether all it told of is there. */
export async function writeRounds(rounds: number, tell: (line: string) => void = () => undefined): Promise<WriteReport> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-writes-'));
  const [done, during]: Record<string, number>[] = [{}, {}];
  const lost: string[] = [];
  try {
    const script = await bundleScript(join(process.cwd(), 'test/fault/write-paths.ts'));
    for (let round = 0; round < rounds; round += 1) {
      const lines = await killed(script, folder, Math.random() * 600);
      const store = await openStore({ folder });
      try {
        lost.push(...(await missing(store, lines, done)).map((what) => `round ${String(round + 1)}: ${what}`));
        if (round === rounds - 1) lost.push(...(await unequal(store)));
      } finally {
        await store.close();
      }
      const last = lines.findLast((line) => line.startsWith('begin '))?.slice('begin '.length) ?? 'start';
      during![last] = (during![last] ?? 0) + 1;
      tell(`round ${String(round + 1)}/${String(rounds)}: killed in ${last}, ${String(lines.length)} lines`);
    }
    return { rounds, done: done!, during: during!, lost };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What was told and is not there. */
async function missing(store: OpenedStore, lines: readonly string[], done: Record<string, number> = {}): Promise<string[]> {
  const lost: string[] = [];
  const chain = await store.verifyChain();
  if (!chain.ok) lost.push(`chain ${JSON.stringify(chain.fault)}`);
  const hashes = new Map((await store.read((db) => db.selectFrom('event').select(['position', 'hash']).execute())).map(({ position, hash }) => [position, hash]));
  // Only the last text of a place is kept, and a later one may have come through without having been told.
  const kept = new Map<string, string>();
  for (const line of lines) {
    const [what = '', one = '', other = ''] = line.split(' ');
    if (what === 'kept') kept.set(one, other);
    else if (what === 'file') {
      if (!(await store.archive.has(one))) lost.push(line);
    } else if (what !== 'begin') {
      done[what] = (done[what] ?? 0) + 1;
      if (hashes.get(Number(one)) !== other) lost.push(line);
    }
  }
  const last = lines.findLast((line) => line.startsWith('begin '));
  const drafts = JSON.stringify(await store.read((db) => db.selectFrom('draft').select('fields').execute()));
  const mayBeNewer = last === 'begin draft' || last === 'begin dialog';
  for (const [place, text] of kept) if (!drafts.includes(text) && !mayBeNewer) lost.push(`${place} ${text}`);
  return lost;
}

/** A rebuild gives the same rows, and the file is sound. */
async function unequal(store: OpenedStore): Promise<string[]> {
  const before = await dumpProjections(store);
  await store.rebuild();
  const faults = await store.quickCheck();
  return [...((await dumpProjections(store)) === before ? [] : ['rebuild differs']), ...faults];
}

async function killed(script: string, folder: string, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const reader = createInterface({ input: child.stdout });
  const lines: string[] = [];
  reader.on('line', (line) => lines.push(line));
  const closed = once(reader, 'close');
  await Promise.race([once(reader, 'line'), closed]);
  await wait(ms);
  // Rounds of a worker that ended by itself would prove nothing.
  if (!child.kill('SIGKILL') || child.exitCode !== null) throw new Error(`${script} ended by itself`);
  await closed;
  return lines;
}
