import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allDrafts } from '../../electron/db/repositories/drafts';
import { bundleScript } from './support/bundle-script';
import { dataFolder, openTestStore } from './support/data-folder';
import { dumpProjections } from './support/table-dump';

/** Lets the writer save for a while, kills it in the middle of whatever it does, and returns what it had acknowledged. */
async function killedWriter(script: string, folder: string, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acknowledged.push(line));
  const closed = once(lines, 'close');
  await once(lines, 'line');
  await wait(ms);
  child.kill('SIGKILL');
  await closed;
  return acknowledged;
}

test('a program killed at 30 random moments of saving loses no acknowledged save and leaves a valid chain', async () => {
  const folder = await dataFolder();
  const script = await bundleScript(join(import.meta.dirname, 'support/kill-writer.ts'));
  const acknowledged: string[] = [];
  for (let round = 0; round < 30; round += 1) {
    acknowledged.push(...(await killedWriter(script, folder, Math.random() * 120)));
    const store = await openTestStore({ folder });
    expect(await store.verifyChain()).toMatchObject({ ok: true });
    const rows = await store.read((db) => db.selectFrom('complaint').select(['id', 'number']).orderBy('doc').execute());
    const stored = new Set(rows.map(({ id, number }) => `${id} ${number}`));
    expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => `TS-01-202611-${String(index + 1).padStart(4, '0')}`));
    expect(await store.read(allDrafts)).toMatchObject([{ title: rows.at(-1)!.id }]);
    await store.close();
  }
  const store = await openTestStore({ folder });
  const before = await dumpProjections(store);
  await store.rebuild();
  expect(await dumpProjections(store)).toBe(before);
  expect(await store.quickCheck()).toEqual([]);
}, 180_000);
