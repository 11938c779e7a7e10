import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Starts a program and waits until it prints `marker`; milliseconds from spawn to the marker. */
export function startUntil(
  program: string,
  args: readonly string[],
  marker: string,
): Promise<{ child: ChildProcess; elapsed: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    let seen = '';
    const limit = setTimeout(() => {
      void stop(child);
      reject(new Error(`no ${marker} within 60 s`));
    }, 60_000);
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (!seen.includes(marker)) return;
      clearTimeout(limit);
      resolve({ child, elapsed: performance.now() - start });
    });
    child.once('error', reject);
  });
}

/** Ends a program as a person would, so that the next start finds a tidy folder; by force if it does not listen. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const group = -child.pid;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const limit = setTimeout(() => process.kill(group, 'SIGKILL'), 5_000);
  await gone;
  clearTimeout(limit);
}

/** Proportional memory of a process and all its descendants, in MB (Linux: shared pages counted once). */
export function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue;
    }
  }
  const within = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && within(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(within).reduce((sum, pid) => sum + proportional(pid), 0) / 1024;
}

function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
