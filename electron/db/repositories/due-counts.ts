import { sql } from 'kysely';
import { type Severity, severities, severityRank } from '../../../shared/domain/severity/severity';
import type { Executor } from '../schema';
import type { Scope } from '../scope';
import { hourOf } from './counters';
import { countOpen } from './inbox';

/** How many open complaints of one severity are late, and how many are due until some instant. */
export interface DueCount {
  readonly overdue: number;
  readonly dueSoon: number;
}

/**
 * How many open complaints of each severity are late now, and how many are due before `until`, which begins an hour.
 * Whole hours come from counters; only those that are due within the running hour are looked at one by one, up to `cap`.
 */
export async function dueCounts(db: Executor, scope: Scope, now: string, until: string, cap: number): Promise<Readonly<Record<Severity, DueCount>>> {
  const hour = hourOf(now);
  const nextHour = new Date(Date.parse(`${hour}:00:00.000Z`) + 3_600_000).toISOString();
  const { rows } = await sql<{ rank: string; overdue: number | string; soon: number | string }>`
    select substr(key, 1, 1) as rank,
      sum(case when substr(key, 3) < ${hour} then total else 0 end) as overdue,
      sum(case when substr(key, 3) > ${hour} then total else 0 end) as soon
    from lane_counter
    where kind = 'due' and (${sql.join(severities.map((severity) => withinSeverity(severity, hourOf(until))), sql` or `)}) and ${scope.of('lane_counter')}
    group by substr(key, 1, 1)`.execute(db);
  const within = await countOpen(
    db,
    scope,
    severities.flatMap((severity) => [
      { severity, dueFrom: `${hour}:00:00.000Z`, dueBefore: now },
      { severity, dueFrom: now, dueBefore: nextHour },
    ]),
    cap,
  );
  const counted = new Map(rows.map(({ rank, overdue, soon }) => [rank, { overdue: Number(overdue), soon: Number(soon) }]));
  const each = severities.map((severity, at): [Severity, DueCount] => {
    const hours = counted.get(String(severityRank[severity]));
    return [severity, { overdue: (hours?.overdue ?? 0) + (within[2 * at] ?? 0), dueSoon: (hours?.soon ?? 0) + (within[2 * at + 1] ?? 0) }];
  });
  return Object.fromEntries(each) as Record<Severity, DueCount>;
}

/** One range of keys for each severity, so that what is due later is never read. */
function withinSeverity(severity: Severity, until: string) {
  const rank = severityRank[severity];
  return sql<boolean>`(key >= ${`${rank} `} and key < ${`${rank} ${until}`})`;
}
