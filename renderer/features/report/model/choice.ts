import { cutOffDay, type CutOff, periodFrom, type PeriodKind, periodKinds, periodLabel, periodOf, type Period } from '../../../../shared/domain/report/period';
import { dayOf, dayText } from '../../../../shared/util/local-time';

/** What the page is narrowed to. */
export interface Choice {
  readonly kind: PeriodKind;
  /** The days of a period of one's own choice, as typed. */
  readonly from: string;
  readonly to: string;
}

/** The page as it opens. */
export function firstChoice(now: string): Choice {
  const { from, to } = periodOf('this-month', dayOf(now), 'month-end');
  return { kind: 'this-month', from: dayText(from), to: dayText(to) };
}

/** The period that is chosen; null while the days typed make none. */
export function chosenPeriod({ kind, from, to }: Choice, now: string, cutOff: CutOff): Period | null {
  if (kind !== 'custom') return periodOf(kind, dayOf(now), cutOff);
  if (!isDay(from) || !isDay(to) || from > to) return null;
  return periodFrom(from, to);
}

function isDay(text: string): boolean {
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** The periods in the words of an office whose report days are these. */
export function periodOptions(cutOff: CutOff): { readonly value: PeriodKind; readonly label: string }[] {
  const day = cutOffDay(cutOff);
  return periodKinds.map((value) => ({ value, label: value === 'cut-off' ? `${day} 日至${day === 1 ? '月末' : `次月 ${day - 1} 日`}` : periodLabel[value] }));
}
