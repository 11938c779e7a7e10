import { zhShortDateTime, zhTime } from '../../util/zh-date';
import { type AccountDay, accountOf } from './account';
import { type DeadlineBasis, dueAtOf, type Span } from './compute';
import type { Pause } from './pauses';
import { beginningLabel, pausedText, spanText, unknownYearText } from './words';

/** A deadline with the account of its days; without a due time the year whose calendar is missing, or null while it stands still. */
export type Deadline =
  | { readonly ok: true; readonly dueAt: string; readonly account: readonly AccountDay[]; readonly sentence: string }
  | { readonly ok: false; readonly unknownYear: number | null; readonly sentence: string };

/** A deadline that can account for itself, `begun` by something in words; `dueAtOf` is the quick way to the instant alone. */
export function computeDeadline(
  span: Span,
  from: string,
  basis: DeadlineBasis,
  begun: string = beginningLabel.received,
  pauses: readonly Pause[] = [],
): Deadline {
  const opening = `自 ${zhShortDateTime(from)} ${begun}起 ${spanText(span)}。`;
  const due = dueAtOf(span, from, basis, pauses);
  if (!due.ok) return { ...due, sentence: opening + (due.unknownYear === null ? pausedText : unknownYearText(due.unknownYear)) };
  const { dueAt } = due;
  const account = accountOf(span, from, dueAt, basis, pauses);
  const end = account.length === 0 || span.hours !== undefined ? zhShortDateTime(dueAt) : `${span.atClosing ? '下班 ' : ''}${zhTime(dueAt)}`;
  return { ok: true, dueAt, account, sentence: `${opening}${tell(account)}止于${end.startsWith('下班') ? '' : ' '}${end}。` };
}

/** So many stretches are told one by one; of more, only the first and the last. */
const toldStretches = 7;

function tell(account: readonly AccountDay[]): string {
  const told = stretches(account);
  const shown = told.length <= toldStretches ? told : [...told.slice(0, 3), '其余见逐日明细', ...told.slice(-1)];
  return shown.length === 0 ? '' : `${shown.join('；')}，`;
}

function stretches(account: readonly AccountDay[]): readonly string[] {
  const found: { first: string; last: string; days: number; label: string }[] = [];
  for (const { dayLabel, label } of account) {
    const open = found.at(-1);
    if (open?.label === label) {
      open.last = dayLabel;
      open.days += 1;
    } else {
      found.push({ first: dayLabel, last: dayLabel, days: 1, label });
    }
  }
  return found.map(({ first, last, days, label }) => {
    if (days === 1) return `${first}${label}`;
    return `${first}${days === 2 ? '、' : '至 '}${last}${label}`;
  });
}
