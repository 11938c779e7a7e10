import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inboxShown, saveIntake, typeIntake } from '../support/hands';
import { launchDesk, programToLaunch } from '../support/launch';
import { beyondDoors, networkSocketsOf, watchSockets } from '../support/sockets';

const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-sockets-'));
let child: ChildProcess | null = null;
afterEach(async () => {
  const running = child;
  child = null;
  if (running?.exitCode === null) {
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill();
    await gone;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('no network', () => {
  it('the watch sees a socket where there is one', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const seen = networkSocketsOf([process.pid]);
    await new Promise((resolve) => server.close(resolve));
    expect(seen.filter(({ table, remote }) => table === 'tcp' && remote === '00000000:0000').length).toBeGreaterThan(0);
  });

  it('started as a person starts it, no process has any socket but unix ones, until an office is in use', async () => {
    const { program, args } = await programToLaunch();
    const started = (child = spawn(program, [...args, `--data=${folder}`, '--demo', '--report-usable'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    const stop = watchSockets(started.pid ?? 0, 100);
    await new Promise<void>((resolve, reject) => {
      started.stdout?.on('data', (text) => String(text).includes('desk usable') && resolve());
      started.once('exit', () => reject(new Error('The program ended early.')));
    });
    // What is loaded a moment after the first screen (clocks, reminders, the tray) is watched too.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const { looks, processes, seen } = stop();
    expect(looks).toBeGreaterThan(10);
    expect(processes).toBeGreaterThan(2);
    expect(seen).toEqual([]);
  });

  it('at work, there is none but the two by which the test itself drives it', async () => {
    const desk = await launchDesk({ args: ['--demo'] });
    const stop = watchSockets(desk.app.process().pid ?? 0, 100);
    try {
      await inboxShown(desk.window);
      await typeIntake(desk.window, { facts: '样板间门锁松动' });
      await saveIntake(desk.window);
      const watched = stop();
      expect(watched.looks).toBeGreaterThan(2);
      expect(watched.seen.length).toBeGreaterThan(0);
      expect(beyondDoors(watched)).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
