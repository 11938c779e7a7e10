import type { YearNotice } from '../../shared/domain/calendar/notice';

const stretches: readonly (readonly [name: string, first: string, days: number])[] = [
  ['元旦', '2027-01-01', 3],
  ['春节', '2027-02-05', 8],
  ['清明节', '2027-04-03', 3],
  ['劳动节', '2027-05-01', 5],
  ['端午节', '2027-06-09', 1],
  ['中秋节', '2027-09-15', 1],
  ['国庆节', '2027-10-01', 7],
];

const worked: readonly (readonly [name: string, date: string])[] = [
  ['春节', '2027-01-30'],
  ['春节', '2027-02-20'],
  ['劳动节', '2027-04-25'],
  ['国庆节', '2027-10-09'],
];

/** A notice for 2027, made up for tests: no such notice was ever given. */
export function madeUpNotice(): YearNotice {
  const off = stretches.flatMap(([name, first, days]) =>
    Array.from({ length: days }, (_, at) => {
      const date = new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10);
      return { name, date, isOffDay: true };
    }),
  );
  return { year: 2027, days: [...off, ...worked.map(([name, date]) => ({ name, date, isOffDay: false }))] };
}
