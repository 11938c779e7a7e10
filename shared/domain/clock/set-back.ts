import { zhDateTime } from '../../util/zh-date';
import type { ClockSetBack } from './event';

/** Computers put their clocks right by themselves; so much is nobody's doing. */
const toleratedMs = 2 * 60_000;

/** What to record when the clock stands before the last recorded time; null while it goes on. */
export function setBackBy(last: string | null, now: string): ClockSetBack | null {
  return last !== null && Date.parse(last) - Date.parse(now) > toleratedMs ? { last, now } : null;
}

/** What a person is told of it, and what to do. */
export function setBackText({ last, now }: ClockSetBack): string {
  return `电脑时间比上一次记录早：上次是 ${zhDateTime(last)}，发现时是 ${zhDateTime(now)}。已经记下，投诉和先后顺序都没有丢。请看电脑的日期和时间：不对就先调准，对了再按“时间没错”。`;
}
