import { zhDate, zhNumericDateTime, zhWeekday } from '../../util/zh-date';
import { parseDay } from '../../util/local-time';
import type { DaySlip } from '../paper/papers/day-slip';
import type { DaySealed } from './event';

/** The end of a day as its slip needs it. */
export interface SealedDay extends Omit<DaySealed, 'concerns'> {
  readonly position: number;
  readonly hash: string;
  /** Who ended it; empty where closing time did. */
  readonly who: string;
  readonly concerns: readonly { readonly number: string; readonly day: string; readonly kind: 'corrected' | 'late' }[];
}

/** The words of a day's slip; `labels` are the office's names of 重大, 重要 and 轻微. */
export function slipWords(sealed: SealedDay, labels: readonly string[]): DaySlip {
  const { figures } = sealed;
  const count = (value: number): string => `${value} 件`;
  const times = (value: number): string => `${value} 次`;
  const by = [figures.major, figures.important, figures.minor];
  return {
    day: `${zhDate(parseDay(sealed.day))} ${zhWeekday(parseDay(sealed.day))}${sealed.nth > 1 ? `（第 ${sealed.nth} 次）` : ''}`,
    span: `${zhNumericDateTime(sealed.since)} 至 ${zhNumericDateTime(sealed.until)}，${sealed.events} 条记录`,
    how: howText(sealed),
    takenIn: count(figures.takenIn),
    severities: labels.map((label, index) => [label, count(by[index] ?? 0)] as const),
    answered: count(figures.answered),
    closed: count(figures.closed),
    visited: count(figures.visited),
    open: count(figures.open),
    overdue: count(figures.overdue),
    drafts: count(figures.drafts),
    prints: times(figures.prints),
    locks: `${figures.unlocks} ／ ${figures.locks} 次`,
    reveals: times(figures.reveals),
    refused: times(figures.refused),
    concerns: concernLines(sealed),
    place: String(sealed.position),
    hash: groups(sealed.hash),
  };
}

/** By whom, or by what, a day was ended. */
export function howText({ how, who }: Pick<SealedDay, 'how' | 'who'>): string {
  return how === 'closing' ? '到下班时间自动日结' : `${who === '' ? '' : `${who} `}手动日结`;
}

function concernLines({ concerns, concerned }: SealedDay): string {
  if (concerned === 0) return '无';
  const lines = concerns.map(({ number, day, kind }) => `${number} ${kind === 'corrected' ? '更正' : '补记'} ${day}`);
  return `共 ${concerned} 件：${lines.join('；')}${concerned > concerns.length ? '；其余见审计记录' : ''}。`;
}

/** In groups of eight, so that somebody can compare it with the screen. */
function groups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
