import type { YearView } from '../../../../shared/ipc/calendar';
import { parseDay, weekdayOf } from '../../../../shared/util/local-time';

/** A day of a year as the window gets it. */
export type Day = NonNullable<YearView['days']>[number];

/** A month as rows of seven, Monday first; null where another month's days would be. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  readonly weeks: readonly (readonly (Day | null)[])[];
}

/** The twelve months of a year. */
export function monthsOf(days: readonly Day[]): readonly Month[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    return { month, weeks: weeksOf(days.filter(({ date }) => Number(date.slice(5, 7)) === month)) };
  });
}

function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  const before = first === undefined ? 0 : (weekdayOf(parseDay(first.date)) + 6) % 7;
  const cells = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** How many days of a year are worked. */
export function workedDays(days: readonly Day[]): number {
  return days.filter(({ working }) => working).length;
}
