import { civilOf, dayOf, dayText } from '../../util/local-time';
import { zhDuration, zhShortDay, zhStamp, zhTime } from '../../util/zh-date';
import { dayKind, type WorkCalendar } from '../calendar/calendar';

/** How near a due time is. */
export interface DueState {
  readonly state: 'overdue' | 'today' | 'later';
  /** Such as 超期 1 天, 今日 18:00 or 11-25 周三. */
  readonly main: string;
  /** Such as 11-20 18:00, 剩 3 小时 55 分 or 剩 2 个工作日. */
  readonly detail: string;
}

/** How near a due time is, in words; without a calendar what is left is told in days. */
export function dueState(dueAt: string, now: string, calendar: WorkCalendar | null = null): DueState {
  const left = Date.parse(dueAt) - Date.parse(now);
  const [due, today] = [dayOf(dueAt), dayOf(now)];
  if (left < 0) {
    return { state: 'overdue', main: `超期 ${overdueText(-left)}`, detail: zhStamp(dueAt) };
  }
  if (due === today) return { state: 'today', main: `今日 ${zhTime(dueAt)}`, detail: `剩 ${zhDuration(left)}` };
  const { year } = civilOf(due);
  const main = year === civilOf(today).year ? zhShortDay(due) : `${dayText(due)} ${zhShortDay(due).slice(-2)}`;
  const working = calendar === null ? null : workingDaysLeft(calendar, today, due);
  const detail = working === null ? `剩 ${due - today} 天` : `剩 ${working} 个工作日`;
  return { state: 'later', main, detail };
}

/** Further away than this, days say more than working days. */
const nearDays = 14;

function workingDaysLeft(calendar: WorkCalendar, today: number, due: number): number | null {
  if (due - today > nearDays) return null;
  let count = 0;
  for (let day = today + 1; day <= due; day += 1) {
    const kind = dayKind(calendar, day);
    if (!kind.known) return null;
    if (kind.working) count += 1;
  }
  return count > 0 ? count : null;
}

function overdueText(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  return days >= 1 ? `${days} 天` : zhDuration(ms);
}
