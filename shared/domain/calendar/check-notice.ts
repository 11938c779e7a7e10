import { civilOf, parseDay, weekdayOf } from '../../util/local-time';
import { zhDate, zhWeekday } from '../../util/zh-date';
import type { NoticeDay, YearNotice } from './notice';

/** What is wrong with a notice, and where, such as `days[3].date`. */
export interface NoticeProblem {
  readonly place: string;
  readonly message: string;
}

/** Off in every notice since there are notices: without them a file is not a whole year. */
const always = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
] as const;

/** What the days of a notice say against each other, its year and the week. */
export function checkNotice({ year, days }: YearNotice): readonly NoticeProblem[] {
  const problems = days.flatMap((day, at) => dayProblems(year, day, at));
  const first = new Map<string, number>();
  days.forEach(({ date }, at) => {
    const before = first.get(date);
    if (before === undefined) first.set(date, at);
    else problems.push({ place: placeOf(at), message: `${nth(at)}与${nth(before)}是同一天（${date}），请只留一条。` });
  });
  const off = new Set(days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
  const missing = always.filter(([day]) => !off.has(`${year}-${day}`)).map(([, name]) => name);
  if (missing.length > 0) {
    problems.push({ place: 'days', message: `没有写 ${year} 年${missing.join('、')}放假，这份通知可能不完整，请核对。` });
  }
  return problems;
}

function dayProblems(year: number, { date, isOffDay }: NoticeDay, at: number): NoticeProblem[] {
  const day = parseDay(date);
  if (!belongs(year, date)) {
    const message = `${nth(at)}是 ${civilOf(day).year} 年的日期（${date}），不属于 ${year} 年的通知。`;
    return [{ place: placeOf(at), message }];
  }
  const weekday = weekdayOf(day);
  if (isOffDay || weekday === 0 || weekday === 6) return [];
  const message = `${nth(at)}（${zhDate(day)}）是${zhWeekday(day)}，本来就要上班，不会是调休上班，请核对。`;
  return [{ place: `days[${at}].isOffDay`, message }];
}

/** The New Year holiday may begin in the last days of December. */
function belongs(year: number, date: string): boolean {
  return date.startsWith(`${year}-`) || (date.startsWith(`${year - 1}-12-`) && date.slice(8) >= '25');
}

/** How a day of the list is named in a sentence. */
export function nth(at: number): string {
  return `第 ${at + 1} 条`;
}

function placeOf(at: number): string {
  return `days[${at}].date`;
}
