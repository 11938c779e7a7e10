import { civilOf, type DayNumber, dayOf, dayText, minuteOf, weekdayOf } from './local-time';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The name of the day of the week, such as 周五. */
export function zhWeekday(day: DayNumber): string {
  return weekdays[weekdayOf(day)] ?? '';
}

/** The time of the day in the office, such as 14:05. */
export function zhTime(instant: string): string {
  const minute = minuteOf(instant);
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** A day in full, such as 2026年11月22日. */
export function zhDate(day: DayNumber): string {
  const { year, month, date } = civilOf(day);
  return `${year}年${month}月${date}日`;
}

/** A day in short with its weekday, such as 11-20 周五. */
export function zhShortDay(day: DayNumber): string {
  return `${dayText(day).slice(5)} ${zhWeekday(day)}`;
}

/** An instant in full, such as 2026年11月22日 周日 14:05. */
export function zhDateTime(instant: string): string {
  const day = dayOf(instant);
  return `${zhDate(day)} ${zhWeekday(day)} ${zhTime(instant)}`;
}

/** An instant in short with its weekday, such as 11-20 周五 10:12. */
export function zhShortDateTime(instant: string): string {
  return `${zhShortDay(dayOf(instant))} ${zhTime(instant)}`;
}

/** An instant in short without weekday, such as 11-20 10:12. */
export function zhStamp(instant: string): string {
  return `${dayText(dayOf(instant)).slice(5)} ${zhTime(instant)}`;
}

/** An instant as digits for paper, such as 2026-11-20 10:15. */
export function zhNumericDateTime(instant: string): string {
  return `${dayText(dayOf(instant))} ${zhTime(instant)}`;
}

/** A length of time in words, such as 3 小时 55 分; days and hours from two days on. */
export function zhDuration(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  if (minutes === 0) return '不到 1 分';
  if (hours === 0) return `${minutes} 分`;
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
