import data from 'chinese-days/dist/chinese-days.json';
import type { YearNotice } from './notice';

// The package's functions answer by weekday for a year they do not know, so only its data is used.
const lists: { holidays: Record<string, string>; workdays: Record<string, string> } = data;

/** The yearly notices of the State Council that are known, oldest first; main process only, for its size. */
export function stateCouncilNotices(): YearNotice[] {
  const byYear = new Map<number, YearNotice>();
  const add = (list: Record<string, string>, isOffDay: boolean): void => {
    for (const [date, names] of Object.entries(list)) {
      const year = Number(date.slice(0, 4));
      const notice = byYear.get(year) ?? { year, days: [] };
      notice.days.push({ name: names.split(',')[1] ?? names, date, isOffDay });
      byYear.set(year, notice);
    }
  };
  add(lists.holidays, true);
  add(lists.workdays, false);
  // A year of which only some days are listed, as moved days at a year's end may be, is not a known year.
  const complete = [...byYear.values()].filter(({ year, days }) =>
    days.some(({ date, isOffDay }) => isOffDay && date === `${year}-10-01`),
  );
  for (const { days } of complete) days.sort((a, b) => a.date.localeCompare(b.date));
  return complete.sort((a, b) => a.year - b.year);
}
