import { openSync, readdirSync, readFileSync, readSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** A text in each of the ways in which it can lie in memory or a file. */
export interface Sought {
  readonly text: string;
  readonly way: string;
  readonly bytes: Buffer;
}

const ways = ['utf8', 'utf16le', 'base64'] as const;

/** Texts as they can lie in memory: UTF-8, UTF-16, and base64 at each of its three places. */
export function textsOf(texts: readonly string[]): readonly Sought[] {
  return texts.flatMap((text) =>
    ways.flatMap((way) => {
      if (way !== 'base64') return [{ text, way, bytes: Buffer.from(text, way) }];
      return [0, 1, 2].map((shift) => {
        const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')]).toString('base64').replace(/=+$/, '');
        // The first and the last letters depend on what stands beside the text.
        return { text, way: `${way}+${shift}`, bytes: Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1)) };
      });
    }),
  );
}

/** Where some texts are in the memory of a process and of all it started: `process 12: text (way)`. */
export async function memoryWith(root: number, sought: readonly Sought[]): Promise<string[]> {
  return processesOf(root).flatMap(({ pid, name }) => inMemory(pid, sought).map(({ text, way }) => `${name} ${pid}: ${text} (${way})`));
}

/** Where some texts are in a folder. */
export async function filesWith(folder: string, sought: readonly Sought[]): Promise<string[]> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.flatMap(({ name: file, parentPath }) => {
    const path = join(parentPath, file);
    const bytes = readFileSync(path);
    return sought.filter((one) => bytes.includes(one.bytes)).map(({ text, way }) => `${file}: ${text} (${way})`);
  });
}

function processesOf(root: number): { pid: number; name: string }[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const own = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of parents) {
      if (!own.has(parent) || own.has(pid)) continue;
      own.add(pid);
      grew = true;
    }
  }
  return [...own].map((pid) => ({ pid, name: nameOf(pid) }));
}

function nameOf(pid: number): string {
  try {
    return /--(?:utility-sub-)?type=([\w.-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main';
  } catch {
    return 'gone';
  }
}

const atOnce = 4 * 1024 * 1024;

function inMemory(pid: number, sought: readonly Sought[]): Sought[] {
  const found = new Set<Sought>();
  const longest = Math.max(...sought.map(({ bytes }) => bytes.length));
  let memory: number;
  let maps: string;
  try {
    maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return [];
  }
  const part = Buffer.alloc(atOnce + longest);
  for (const line of maps.split('\n')) {
    const range = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
    if (range === null) continue;
    const end = Number.parseInt(range[2] ?? '', 16);
    for (let at = Number.parseInt(range[1] ?? '', 16); at < end; at += atOnce) {
      let read: number;
      try {
        read = readSync(memory, part, 0, Math.min(part.length, end - at), at);
      } catch {
        break;
      }
      const bytes = part.subarray(0, read);
      for (const one of sought) if (!found.has(one) && bytes.includes(one.bytes)) found.add(one);
    }
  }
  closeSync(memory);
  return [...found];
}
