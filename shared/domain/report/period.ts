import { addMonths, civilOf, dayFrom, type DayNumber, dayText, parseDay, weekdayOf } from '../../util/local-time';
import { zhDate } from '../../util/zh-date';

/** A stretch of local days, the first and the last among them. */
export interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The periods that can be chosen by name; `cut-off` runs from one report day to the day before the next. */
export const periodKinds = ['this-week', 'last-week', 'this-month', 'last-month', 'cut-off', 'quarter', 'year', 'custom'] as const;
/** A period by its name. */
export type PeriodKind = (typeof periodKinds)[number];

/** What the screen calls each of them; that of the cut-off says its days itself. */
export const periodLabel: Readonly<Record<Exclude<PeriodKind, 'cut-off'>, string>> = {
  'this-week': '本周', 'last-week': '上周', 'this-month': '本月', 'last-month': '上月', quarter: '本季度', year: '本年', custom: '自选',
};

/** The last day of the month that a report counts, as a policy gives it. */
export type CutOff = number | 'month-end';

/** The day on which a period by cut-off begins: the report day itself, 25 where the policy counts whole months. */
export function cutOffDay(cutOff: CutOff): number {
  return cutOff === 'month-end' ? 25 : cutOff;
}

/** A named period as it stands on a day. */
export function periodOf(kind: Exclude<PeriodKind, 'custom'>, today: DayNumber, cutOff: CutOff): Period {
  const { year, month } = civilOf(today);
  const whole = (first: DayNumber, months: number): Period => ({ from: first, to: addMonths(first, months) - 1 });
  switch (kind) {
    case 'this-week':
      return weekOf(today);
    case 'last-week':
      return weekOf(today - 7);
    case 'this-month':
      return whole(dayFrom(year, month, 1), 1);
    case 'last-month':
      return whole(dayFrom(year, month - 1, 1), 1);
    case 'cut-off': {
      const turn = dayFrom(year, month, cutOffDay(cutOff));
      return whole(turn > today ? addMonths(turn, -1) : turn, 1);
    }
    case 'quarter':
      return whole(dayFrom(year, month - ((month - 1) % 3), 1), 3);
    case 'year':
      return whole(dayFrom(year, 1, 1), 12);
  }
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: DayNumber): Period {
  const from = day - ((weekdayOf(day) + 6) % 7);
  return { from, to: from + 6 };
}

/** The period before, to compare with: as many months where whole months are meant, otherwise as many days. */
export function periodBefore({ from, to }: Period): Period {
  const months = monthsIn({ from, to });
  return months === 0 ? { from: from - (to - from + 1), to: from - 1 } : { from: addMonths(from, -months), to: from - 1 };
}

/** How many months a period is that ends the day before one like its first; 0 where it is none. */
function monthsIn({ from, to }: Period): number {
  for (let months = 1; months <= 60; months += 1) {
    const end = addMonths(from, months) - 1;
    if (end === to && addMonths(to + 1, -months) === from) return months;
    if (end > to) return 0;
  }
  return 0;
}

/** The name of what is counted together: a month as `2026-11`, a day as `2026-11-20`. */
export type Span = string;

/** A period as whole months and the days around them, so that a year is a dozen of parts. */
export function spansOf({ from, to }: Period): { readonly months: readonly Span[]; readonly days: readonly Span[] } {
  const months: Span[] = [];
  const days: Span[] = [];
  for (let day = from; day <= to; ) {
    const { year, month, date } = civilOf(day);
    const next = dayFrom(year, month + 1, 1);
    if (date === 1 && next - 1 <= to) {
      months.push(dayText(day).slice(0, 7));
      day = next;
    } else {
      days.push(dayText(day));
      day += 1;
    }
  }
  return { months, days };
}

/** In what steps a trend goes. */
export const steps = ['day', 'week', 'month'] as const;
/** In what steps a trend goes. */
export type Step = (typeof steps)[number];
/** What the screen calls each step. */
export const stepLabel: Readonly<Record<Step, string>> = { day: '按日', week: '按周', month: '按月' };

/** The step in which a period is shown unless another is chosen: no more bars than can be told apart. */
export function usualStep({ from, to }: Period): Step {
  const days = to - from + 1;
  return days <= 45 ? 'day' : days <= 200 ? 'week' : 'month';
}

/** The parts of a period in one step, cut at its ends. */
export function partsOf({ from, to }: Period, step: Step): readonly Period[] {
  const parts: Period[] = [];
  for (let day = from; day <= to; day = parts.at(-1)!.to + 1) {
    const { year, month } = civilOf(day);
    const end = step === 'day' ? day : step === 'week' ? weekOf(day).to : dayFrom(year, month + 1, 1) - 1;
    parts.push({ from: day, to: Math.min(end, to) });
  }
  return parts;
}

/** A period in words, such as 2026年11月1日—2026年11月30日. */
export function periodWords({ from, to }: Period): string {
  return from === to ? zhDate(from) : `${zhDate(from)}—${zhDate(to)}`;
}

/** A period out of two days as text. */
export function periodFrom(from: string, to: string): Period {
  return { from: parseDay(from), to: parseDay(to) };
}
