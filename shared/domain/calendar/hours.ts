import { z } from 'zod';
import { hhmm } from '../../util/schema';
import { type DayNumber, minuteFrom, weekdayOf } from '../../util/local-time';

/** Whose hours a time limit counts: those of the departments, or those in which the office receives customers. */
export const parties = ['departments', 'office'] as const;
/** Whose hours a time limit counts. */
export type Party = (typeof parties)[number];

const stretch = z.strictObject({ from: hhmm, to: hhmm });

/** When somebody works: for each day of the week, Sunday first, the stretches between breaks; none is a day off. */
export const weekHoursSchema = z.strictObject({
  days: z.array(z.array(stretch).max(4)).length(7),
  /** Works on public holidays too, by the hours of the weekday. */
  onHolidays: z.boolean(),
});

/** The hours of the departments and of the office. */
export const workHoursSchema = z.strictObject({ departments: weekHoursSchema, office: weekHoursSchema });

/** When somebody works in a week. */
export type WeekHours = z.infer<typeof weekHoursSchema>;
/** The hours of the departments and of the office. */
export type WorkHours = z.infer<typeof workHoursSchema>;

/** The hours of an office that entered none: Monday to Friday, from nine to its closing hour, for everybody. */
export function plainHours(closingTime: string): WorkHours {
  const day = minuteFrom(closingTime) > 540 ? [{ from: '09:00', to: closingTime }] : [{ from: '00:00', to: closingTime }];
  const week = { days: [[], day, day, day, day, day, []], onHolidays: false };
  return { departments: week, office: week };
}

/** A stretch of work in minutes of the day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a day of the week; a moved working day that is otherwise off is worked like the first day of the week. */
export function stretchesOn({ days }: WeekHours, day: DayNumber): readonly Stretch[] {
  const own = days[weekdayOf(day)] ?? [];
  const used = own.length > 0 ? own : (days.slice(1).find(({ length }) => length > 0) ?? days[0] ?? []);
  return used.map(({ from, to }) => ({ from: minuteFrom(from), to: minuteFrom(to) }));
}

/** The minute at which somebody closes on a day; on a day off, that of the first working day of the week. */
export function closingMinute(week: WeekHours, day: DayNumber): number {
  return stretchesOn(week, day).at(-1)?.to ?? 1080;
}
