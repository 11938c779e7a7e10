import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A socket of a process that could reach another computer: anything but a unix one. */
export interface NetworkSocket {
  readonly pid: number;
  readonly table: string;
  /** Address and port as the system writes them, in hexadecimal. */
  readonly local: string;
  readonly remote: string;
}

/** The tables of one process's network, and in which column a row names its socket. */
const tables = { tcp: 9, tcp6: 9, udp: 9, udp6: 9, udplite: 9, udplite6: 9, raw: 9, raw6: 9, icmp: 9, icmp6: 9, packet: 8 };

/** A process and everything that it started, now. */
export function familyOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8')) ?? '')?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  for (const one of family) for (const [pid, parent] of parents) if (parent === one) family.push(pid);
  return family;
}

/** The sockets of these processes that are not unix ones. */
export function networkSocketsOf(pids: readonly number[]): NetworkSocket[] {
  return pids.flatMap((pid) => {
    const own = new Set(socketsOf(pid));
    return Object.entries(tables).flatMap(([table, column]) =>
      rowsOf(pid, table)
        .filter((row) => own.has(row[column] ?? ''))
        .map((row) => ({ pid, table, local: row[1] ?? '', remote: row[2] ?? '' })),
    );
  });
}

function socketsOf(pid: number): string[] {
  const names = quietly(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return names.flatMap((name) => /^socket:\[(\d+)\]$/.exec(quietly(() => readlinkSync(`/proc/${pid}/fd/${name}`)) ?? '')?.[1] ?? []);
}

function rowsOf(pid: number, table: string): string[][] {
  const text = quietly(() => readFileSync(`/proc/${pid}/net/${table}`, 'utf8')) ?? '';
  return text.split('\n').slice(1).map((line) => line.trim().split(/\s+/));
}

/** Processes and their files go while one looks. */
function quietly<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
