import { civilOf, type DayNumber, dayFrom, dayOf, dayText, instantAt, weekdayOf } from '../../shared/util/local-time';
import { zhDate, zhShortDateTime, zhTime, zhWeekday } from '../../shared/util/zh-date';

/** How a typed time is read. */
export interface TimeReading {
  /** The instant that counts as now. */
  readonly now: string;
  /** Where a bare weekday such as 周三 lies. */
  readonly toward: 'past' | 'future';
  /** The minute of the day when only a day was typed; null refuses such a text. */
  readonly dayOnly: number | null;
}

const named: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };
const fullDate = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?/;
const shortDate = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})(?:[日号]|(?![:点时\d]))/;
const dayOfMonth = /^(\d{1,2})[日号]/;
const daysAway = /^(\d{1,3})天(后|前)/;
const namedDay = /^(大后天|前天|昨[天日]|今[天日]|明[天日]|后天)/;
const weekday = /^(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])/;
const clock = /^(凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚|今晚)?(?:(\d{1,2})(?::|点|时)(半|\d{1,2})?分?|(\d{2})(\d{2}))$/;

/** Reads a time as people at a desk type it, such as 11-25 18:00, 明天下午3点 or 周三; null when it cannot be read. */
export function readTypedTime(text: string, reading: TimeReading): string | null {
  let rest = text.normalize('NFKC').replace(/(?<=\d)T(?=\d)/i, ' ').replace(/\s+/g, ' ').trim();
  if (rest === '') return null;
  const today = dayOf(reading.now);
  let day: DayNumber | null = null;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length).trimStart();
    return found;
  };
  const full = take(fullDate);
  if (full !== null) {
    day = realDay(Number(full[1]), Number(full[2]), Number(full[3]));
    if (day === null) return null;
  }
  const short = day === null ? take(shortDate) : null;
  if (short !== null) {
    day = nearestYear(Number(short[1]), Number(short[2]), today);
    if (day === null) return null;
  }
  const bare = day === null ? take(dayOfMonth) : null;
  if (bare !== null) {
    day = nearestMonth(Number(bare[1]), today, reading.toward);
    if (day === null) return null;
  }
  if (day === null) {
    const away = take(daysAway);
    if (away !== null) day = today + (away[2] === '后' ? 1 : -1) * Number(away[1]);
  }
  if (day === null) {
    const name = take(namedDay)?.[1];
    if (name !== undefined) day = today + (named[name] ?? 0);
  }
  const week = take(weekday);
  if (week !== null) {
    const wanted = '日一二三四五六'.indexOf((week[2] ?? '').replace('天', '日'));
    if (day === null) day = nearWeekday(wanted, week[1], today, reading.toward);
    else if (weekdayOf(day) !== wanted) return null;
  }
  rest = rest.replace(/^,|\s/g, '').replace(/(?:以?前|之前)$/, '');
  if (rest === '') return day === null || reading.dayOnly === null ? null : instantAt(day, reading.dayOnly);
  const minute = readClock(rest);
  return minute === null ? null : instantAt(day ?? today, minute);
}

/** A time as the field shows it once read: short when that reads back as the same time, otherwise with its year. */
export function showTypedTime(at: string, reading: TimeReading): string {
  const short = zhShortDateTime(at);
  const minuteOnly = at.slice(0, 16);
  if (readTypedTime(short, reading)?.slice(0, 16) === minuteOnly) return short;
  const day = dayOf(at);
  return `${dayText(day)} ${zhWeekday(day)} ${zhTime(at)}`;
}

/** A time as a sentence part, such as 11月25日 周三 18:00; the year only when it is another one. */
export function sayTime(at: string, now: string): string {
  const day = dayOf(at);
  const date = zhDate(day);
  const year = civilOf(day).year;
  const short = year === civilOf(dayOf(now)).year ? date.slice(date.indexOf('年') + 1) : date;
  return `${short} ${zhWeekday(day)} ${zhTime(at)}`;
}

function readClock(text: string): number | null {
  const found = clock.exec(text);
  if (found === null) return null;
  const [, part = '', plainHour, plainMinute, joinedHour, joinedMinute] = found;
  let hour = Number(plainHour ?? joinedHour);
  const minute = plainMinute === '半' ? 30 : Number(plainMinute ?? joinedMinute ?? 0);
  if (/下午|傍晚|晚/.test(part) && hour < 12) hour += 12;
  if (part === '中午' && hour < 11) hour += 12;
  return hour > 23 || minute > 59 ? null : hour * 60 + minute;
}

function realDay(year: number, month: number, date: number): DayNumber | null {
  if (year < 1900 || year > 2200) return null;
  const day = dayFrom(year, month, date);
  const civil = civilOf(day);
  return civil.month === month && civil.date === date ? day : null;
}

function nearestYear(month: number, date: number, today: DayNumber): DayNumber | null {
  const year = civilOf(today).year;
  const days = [year, year - 1, year + 1].map((each) => realDay(each, month, date)).filter((each) => each !== null);
  return days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

function nearestMonth(date: number, today: DayNumber, toward: 'past' | 'future'): DayNumber | null {
  const { year, month } = civilOf(today);
  const step = toward === 'future' ? 1 : -1;
  for (let away = 0; away <= 2; away += 1) {
    const first = civilOf(dayFrom(year, month + step * away, 1));
    const day = realDay(first.year, first.month, date);
    if (day !== null && (toward === 'future' ? day >= today : day <= today)) return day;
  }
  return null;
}

function nearWeekday(wanted: number, which: string | undefined, today: DayNumber, toward: 'past' | 'future'): DayNumber {
  const fromMonday = (weekday: number) => (weekday + 6) % 7;
  const monday = today - fromMonday(weekdayOf(today));
  const inWeek = monday + fromMonday(wanted);
  if (which === '下') return inWeek + 7;
  if (which === '上') return inWeek - 7;
  if (which !== undefined) return inWeek;
  if (toward === 'future') return inWeek >= today ? inWeek : inWeek + 7;
  return inWeek <= today ? inWeek : inWeek - 7;
}
