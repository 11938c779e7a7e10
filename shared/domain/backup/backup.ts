/** Why a backup was made. */
export const backupReasons = ['start', 'hour', 'day-end', 'hand', 'upgrade', 'import', 'restore', 'rotation'] as const;

/** Why a backup was made: by itself after a start or in an hour of work, at day end, by hand, or before something that changes much. */
export type BackupReason = (typeof backupReasons)[number];

/** What a backup says of itself, in a file beside the data. No name of a customer is in it. */
export interface BackupManifest {
  readonly format: 1;
  /** The chain of events that it holds. */
  readonly site: string;
  /** The data folder that it was made from: a copy of a folder on another computer goes its own way. */
  readonly line: string;
  readonly project: string | null;
  readonly deskName: string | null;
  readonly takenAt: string;
  readonly reason: BackupReason;
  /** The program that made it. */
  readonly version: string;
  readonly storeVersion: number;
  readonly events: number;
  /** The hash of the last event. */
  readonly head: string;
  /** When the last event was recorded. */
  readonly lastAt: string | null;
  readonly complaints: number;
  /** Bytes of the database, and their SHA-256. */
  readonly size: number;
  readonly sha256: string;
  /** Archived papers that belong to it. */
  readonly papers: number;
  /** Whether customers can be read in it: only in an office without a vault. */
  readonly plain: boolean;
}

const labels: Readonly<Record<BackupReason, string>> = {
  start: '开机后自动',
  hour: '每小时自动',
  'day-end': '日结时',
  hand: '手动',
  upgrade: '升级前',
  import: '导入前',
  restore: '恢复前',
  rotation: '更换密钥前',
};

/** Why a backup was made, in words. */
export function reasonLabel(reason: BackupReason): string {
  return labels[reason];
}

const hex64 = /^[0-9a-f]{64}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Reads what a backup says of itself; null for anything else. */
export function parseManifest(text: string): BackupManifest | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const it = read as { readonly [K in keyof BackupManifest]?: unknown };
  const natural = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
  const textOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
  const sound =
    it.format === 1 &&
    [it.site, it.line, it.version].every((value) => typeof value === 'string' && value !== '') &&
    [it.project, it.deskName].every(textOrNull) &&
    typeof it.takenAt === 'string' && instant.test(it.takenAt) &&
    (it.lastAt === null || (typeof it.lastAt === 'string' && instant.test(it.lastAt))) &&
    (backupReasons as readonly unknown[]).includes(it.reason) &&
    [it.storeVersion, it.events, it.complaints, it.size, it.papers].every(natural) &&
    [it.head, it.sha256].every((value) => typeof value === 'string' && hex64.test(value)) &&
    typeof it.plain === 'boolean';
  return sound ? (read as BackupManifest) : null;
}
