const dayMs = 86_400_000;

/** Where the backups of a desk stand. */
export interface BackupStanding {
  /** The last good one in the data folder. */
  readonly hereAt: string | null;
  /** Whether a second place was chosen, since when, and the last good one there. */
  readonly second: { readonly since: string; readonly lastAt: string | null } | null;
}

/** What is worth saying about them: since when there is no good one, and where; null while all is well. */
export interface BackupWarning {
  readonly where: 'here' | 'second';
  /** The last good one; null when there never was one. */
  readonly lastAt: string | null;
}

/** Warns once the last good backup is older than a day, of the second place first: it alone outlives this computer. */
export function backupWarning({ hereAt, second }: BackupStanding, beganAt: string, now: string): BackupWarning | null {
  if (second !== null && isOld(second.lastAt ?? second.since, now)) return { where: 'second', lastAt: second.lastAt };
  return isOld(hereAt ?? beganAt, now) ? { where: 'here', lastAt: hereAt } : null;
}

function isOld(at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) > dayMs;
}
