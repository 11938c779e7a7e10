import { type DayNumber, dayOf, dayText } from '../../util/local-time';
import { zhDuration, zhShortDay } from '../../util/zh-date';
import type { DayReason } from '../calendar/calendar';
import { workKind } from '../calendar/work-kind';
import { type DeadlineBasis, elapsedMs, type Span, type Step, walkDays, weekOf } from './compute';
import { isPausedDay, type Pause } from './pauses';
import { afterWorkingTime } from './working-time';

/** A day in the account of a deadline. */
export interface AccountDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Such as 11-21 周六. */
  readonly dayLabel: string;
  readonly counted: boolean;
  readonly why: DayReason | 'first-day' | 'calendar-day' | 'last-day' | 'hours' | 'paused';
  /** Such as 计第 1 日 or 国庆节不计. */
  readonly label: string;
}

/** The days from the beginning of a limit to its end: which counted, which did not, and why; empty for hours that run on. */
export function accountOf(span: Span, from: string, dueAt: string, basis: DeadlineBasis, pauses: readonly Pause[] = []): readonly AccountDay[] {
  const account: AccountDay[] = [];
  const add = (day: DayNumber, counted: boolean, why: AccountDay['why'], label: string): void => {
    account.push({ day: dayText(day), dayLabel: zhShortDay(day), counted, why, label });
  };
  const elapsed = elapsedMs(span);
  if (elapsed !== null) {
    if (span.hours !== undefined) tellHours(span, from, elapsed, basis, pauses, add);
    return account;
  }
  const first = dayOf(from);
  add(first, false, 'first-day', '当日不计');
  if (span.unit === 'months' && pauses.length === 0) {
    add(dayOf(dueAt), true, 'last-day', '到期');
    return account;
  }
  let nth = 0;
  walkDays(span, from, basis, pauses, (day, step) => {
    if (step.working) nth += 1;
    const why = step.paused === true ? 'paused' : span.unit === 'working-days' ? step.why : 'calendar-day';
    add(day, step.working, why, step.working ? workingLabel(step, nth) : restLabel(step));
  });
  return account;
}

type Add = (day: DayNumber, counted: boolean, why: AccountDay['why'], label: string) => void;

/** Days in working hours: how much of each counted, and why the days between did not. */
function tellHours(span: Span, from: string, ms: number, basis: DeadlineBasis, pauses: readonly Pause[], add: Add): void {
  const { calendar } = basis;
  const week = weekOf(basis, span.hours);
  const counted = new Map<DayNumber, number>();
  afterWorkingTime({ calendar, week, pauses }, from, ms, (day, part) => counted.set(day, (counted.get(day) ?? 0) + part));
  const last = Math.max(...counted.keys());
  for (let day = dayOf(from); day <= last; day += 1) {
    const part = counted.get(day);
    const kind = workKind(calendar, week, day);
    if (part !== undefined) add(day, true, 'hours', `计 ${zhDuration(part)}`);
    else if (kind.known && !kind.working) add(day, false, kind.why, restLabel(kind));
    else if (isPausedDay(pauses, day, 1440)) add(day, false, 'paused', '暂停不计');
    else add(day, false, 'hours', '下班后不计');
  }
}

function workingLabel({ why }: Step, nth: number): string {
  return why === 'moved-workday' ? `调休上班，计第 ${nth} 日` : `计第 ${nth} 日`;
}

function restLabel({ why, name, paused }: Step): string {
  if (paused === true) return '暂停不计';
  return why === 'weekend' || name === null ? '休息不计' : `${name}不计`;
}
