import { civilOf, dayOf } from '../../../../shared/util/local-time';

/** The first month in which deadlines may soon cross into the next year. */
const firstMonth = 11;

/** The year whose notice somebody should bring now; null while there is time, or it is known. */
export function missingYear(now: string, years: readonly number[]): number | null {
  const { year, month } = civilOf(dayOf(now));
  if (!years.includes(year)) return year;
  return month >= firstMonth && !years.includes(year + 1) ? year + 1 : null;
}
