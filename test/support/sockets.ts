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

/** What was seen of a program's sockets until it ended. */
export interface SocketWatch {
  readonly looks: number;
  readonly processes: number;
  readonly seen: readonly NetworkSocket[];
}

/** Looks at every process of a program every so often until told to stop; what was seen is named once. Only Linux tells. */
export function watchSockets(root: number, everyMs: number): () => SocketWatch {
  const seen = new Map<string, NetworkSocket>();
  const processes = new Set<number>();
  let looks = 0;
  const look = (): void => {
    const family = familyOf(root);
    for (const pid of family) processes.add(pid);
    for (const socket of networkSocketsOf(family)) seen.set(`${socket.table} ${socket.local} ${socket.remote}`, socket);
    looks += 1;
  };
  const watched = process.platform === 'linux';
  const timer = watched ? setInterval(look, everyMs) : undefined;
  timer?.unref();
  return () => {
    clearInterval(timer);
    if (watched) look();
    return { looks, processes: processes.size, seen: [...seen.values()] };
  };
}

/** What is none of the two doors by which a test drives the program: listening on this computer only, and what came in there. */
export function beyondDoors({ seen }: SocketWatch): NetworkSocket[] {
  const doors = seen.filter(({ table, local, remote }) => table === 'tcp' && local.startsWith('0100007F:') && remote === '00000000:0000').map(({ local }) => local);
  return doors.length > 2 ? [...seen] : seen.filter(({ local }) => !doors.includes(local));
}
