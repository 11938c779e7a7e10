/**
 * Days and times of the office as integers. The office zone is fixed at +08:00: China has kept it
 * without summer time since 1992 and times before 2000 are refused, so no zone data is needed.
 */

/** A local day as the number of days since 1970-01-01. */
export type DayNumber = number;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const zoneMs = 8 * 60 * minuteMs;

/** The local day on which an instant falls. */
export function dayOf(instant: string): DayNumber {
  return Math.floor((Date.parse(instant) + zoneMs) / dayMs);
}

/** The minute of the local day, 0 to 1439, at which an instant falls. */
export function minuteOf(instant: string): number {
  const local = Date.parse(instant) + zoneMs;
  return Math.floor((local - Math.floor(local / dayMs) * dayMs) / minuteMs);
}

/** The instant at a minute of a local day. */
export function instantAt(day: DayNumber, minute: number): string {
  return new Date(day * dayMs + minute * minuteMs - zoneMs).toISOString();
}

/** Year, month 1–12 and day of the month of a local day. */
export function civilOf(day: DayNumber): { year: number; month: number; date: number } {
  const utc = new Date(day * dayMs);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** The local day of a year, a month 1–12 and a day of the month. */
export function dayFrom(year: number, month: number, date: number): DayNumber {
  return Math.floor(Date.UTC(year, month - 1, date) / dayMs);
}

/** The local day written as `YYYY-MM-DD`. */
export function parseDay(text: string): DayNumber {
  return Math.floor(Date.parse(`${text}T00:00:00Z`) / dayMs);
}

/** A local day as `YYYY-MM-DD`. */
export function dayText(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day of the month, months later; the last day of a month that is too short. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const { year, month, date } = civilOf(day);
  const first = dayFrom(year, month + months, 1);
  const length = dayFrom(year, month + months + 1, 1) - first;
  return first + Math.min(date, length) - 1;
}

/** The minute of the day of a time written as `HH:mm`. */
export function minuteFrom(hhmm: string): number {
  return Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3, 5));
}

/** The local month of an instant as `yyyymm`. */
export function monthOf(instant: string): string {
  return dayText(dayOf(instant)).slice(0, 7).replace('-', '');
}
