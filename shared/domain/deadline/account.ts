import { type DayNumber, dayOf, dayText } from '../../util/local-time';
import { zhShortDay } from '../../util/zh-date';
import type { DayReason, WorkCalendar } from '../calendar/calendar';
import { type Span, type Step, walkWorkingDays } from './compute';

/** A day in the account of a deadline. */
export interface AccountDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Such as 11-21 周六. */
  readonly dayLabel: string;
  readonly counted: boolean;
  readonly why: DayReason | 'first-day' | 'calendar-day' | 'last-day';
  /** Such as 计第 1 日 or 国庆节不计. */
  readonly label: string;
}

/** The days from the beginning of a limit to its end: which counted, which did not, and why; empty for minutes and hours. */
export function accountOf(span: Span, from: string, dueAt: string, calendar: WorkCalendar): readonly AccountDay[] {
  if (span.unit === 'minutes' || span.unit === 'hours') return [];
  const first = dayOf(from);
  const last = dayOf(dueAt);
  const account: AccountDay[] = [];
  const add = (day: DayNumber, counted: boolean, why: AccountDay['why'], label: string): void => {
    account.push({ day: dayText(day), dayLabel: zhShortDay(day), counted, why, label });
  };
  add(first, false, 'first-day', '当日不计');
  if (span.unit === 'working-days') {
    let nth = 0;
    walkWorkingDays(calendar, first, span.amount, (day, step) => {
      if (step.working) nth += 1;
      add(day, step.working, step.why, step.working ? workingLabel(step, nth) : restLabel(step));
    });
  } else if (span.unit === 'months') {
    add(last, true, 'last-day', '到期');
  } else {
    for (let day = first + 1; day <= last; day += 1) add(day, true, 'calendar-day', `计第 ${day - first} 日`);
  }
  return account;
}

function workingLabel({ why }: Step, nth: number): string {
  return why === 'moved-workday' ? `调休上班，计第 ${nth} 日` : `计第 ${nth} 日`;
}

function restLabel({ why, name }: Step): string {
  return why === 'weekend' || name === null ? '休息不计' : `${name}不计`;
}
