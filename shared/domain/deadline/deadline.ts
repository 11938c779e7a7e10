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
  const stood = account.length === 0 ? standingText(pauses, from, dueAt) : '';
  const end = account.length === 0 || span.hours !== undefined ? zhShortDateTime(dueAt) : `${span.atClosing ? '下班 ' : ''}${zhTime(dueAt)}`;
  return { ok: true, dueAt, account, sentence: `${opening}${stood}${tell(account)}止于${end.startsWith('下班') ? '' : ' '}${end}。` };
}

/** The pauses that lie in a limit whose days are not told one by one. */
function standingText(pauses: readonly Pause[], from: string, dueAt: string): string {
  const within = pauses.flatMap(({ from: begins, to }) => (to !== null && to > from && begins < dueAt ? [[begins, to] as const] : []));
  return within.map(([begins, ends]) => `${zhShortDateTime(begins)} 至 ${zhShortDateTime(ends)} 暂停不计，`).join('');
}

/** A deadline that is the very time that was promised. */
export function promisedDeadline(promisedAt: string): Deadline {
  return { ok: true, dueAt: promisedAt, account: [], sentence: `承诺客户在 ${zhShortDateTime(promisedAt)} 前答复，按承诺的时间到期。` };
}

/** So many stretches are told one by one; of more, only the first and the last. */
const toldStretches = 7;

function tell(account: readonly AccountDay[]): string {
  const told = stretches(account);
  const shown = told.length <= toldStretches ? told : [...told.slice(0, 3), '其余见明细', ...told.slice(-1)];
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
