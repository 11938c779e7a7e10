import { dayOf } from '../../shared/util/local-time';
import { zhDuration, zhShortDay, zhStamp, zhTime } from '../../shared/util/zh-date';

/** How close a due time is. */
export type Nearness = 'late' | 'soon' | 'later';

/** A due time in words: the short main text and what stands under it. */
export interface DueWords {
  readonly nearness: Nearness;
  readonly main: string;
  readonly more: string;
}

/** Tells a due time as seen from now: late, today, or a day to come. */
export function dueWords(dueAt: string, now: number): DueWords {
  const left = Date.parse(dueAt) - now;
  const days = dayOf(dueAt) - dayOf(new Date(now).toISOString());
  if (left < 0) return { nearness: 'late', main: `超期 ${days < 0 ? `${-days} 天` : zhDuration(-left)}`, more: zhStamp(dueAt) };
  if (days === 0) return { nearness: 'soon', main: `今日 ${zhTime(dueAt)}`, more: `剩 ${zhDuration(left)}` };
  return { nearness: 'later', main: zhShortDay(dayOf(dueAt)), more: days === 1 ? `明日 ${zhTime(dueAt)}` : `剩 ${days} 天` };
}
