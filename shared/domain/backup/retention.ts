import { civilOf, dayFrom, dayOf, dayText, minuteOf } from '../../util/local-time';
import type { BackupReason } from './backup';

/** What the rule looks at. */
export interface Dated {
  readonly takenAt: string;
  readonly reason: BackupReason;
}

const daysKept = 31;
const monthsKept = 12;

/** Made before something that changes much: kept for a month even where a later one is of the same day. */
const before: readonly BackupReason[] = ['upgrade', 'import', 'restore', 'rotation'];

/**
 * Which backups stay: of today the last of every hour, of the last 31 days the last of each, of the last twelve months
 * the last of each; the newest always. What is dated later than now stays until its time has come.
 */
export function retained<T extends Dated>(backups: readonly T[], now: string): ReadonlySet<T> {
  const latestFirst = [...backups].sort((one, other) => (one.takenAt < other.takenAt ? 1 : one.takenAt > other.takenAt ? -1 : 0));
  const kept = new Set<T>(latestFirst.slice(0, 1));
  const taken = new Set<string>();
  for (const backup of latestFirst) {
    const period = periodsOf(backup, now);
    if (period === 'stays') kept.add(backup);
    else
      for (const name of period) {
        if (taken.has(name)) continue;
        taken.add(name);
        kept.add(backup);
      }
  }
  return kept;
}

/** The first local day on which the rule keeps a backup no more, the newest apart, which always stays. */
export function goneBy(takenAt: string): string {
  const { year, month } = civilOf(dayOf(takenAt));
  return dayText(dayFrom(year, month + monthsKept + 1, 1));
}

/** The periods whose last backup this may be; none once it is too old. */
function periodsOf({ takenAt, reason }: Dated, now: string): readonly string[] | 'stays' {
  const [day, today] = [dayOf(takenAt), dayOf(now)];
  const age = today - day;
  if (takenAt > now || (before.includes(reason) && age < daysKept)) return 'stays';
  const [its, ours] = [civilOf(day), civilOf(today)];
  const months = (ours.year - its.year) * 12 + ours.month - its.month;
  return [
    ...(age === 0 ? [`hour ${String(Math.floor(minuteOf(takenAt) / 60))}`] : []),
    ...(age < daysKept ? [`day ${String(day)}`] : []),
    ...(months <= monthsKept ? [`month ${String(its.year * 12 + its.month)}`] : []),
  ];
}
