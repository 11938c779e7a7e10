import { dueState } from '../deadline/due-state';

/** A complaint that waits for somebody, as far as a reminder may tell of it: never who complains or about what. */
export interface DueCase {
  readonly id: string;
  readonly number: string;
  /** What it waits for, such as 待部门负责人意见. */
  readonly pending: string;
  readonly dueAt: string | null;
}

/** What is late, and what soon will be; each what is due first before the rest. */
export interface DueNow {
  readonly overdue: readonly DueCase[];
  readonly soon: readonly DueCase[];
}

/** A reminder as it is shown; `id` is the one complaint it is about, null when there are several. */
export interface Reminder {
  readonly title: string;
  readonly body: string;
  readonly id: string | null;
}

/** So long before a due time somebody is reminded: enough left to do something about it. */
export const soonMs = 2 * 3_600_000;

/** Counts go no further than this. */
export const remindedOf = 100;

/** Sorts what waits for somebody by whether it is late or soon will be; what is due later is left out. */
export function dueNow(cases: readonly DueCase[], now: string): DueNow {
  const left = ({ dueAt }: DueCase): number => (dueAt === null ? Infinity : Date.parse(dueAt) - Date.parse(now));
  return { overdue: cases.filter((one) => left(one) < 0), soon: cases.filter((one) => left(one) >= 0 && left(one) <= soonMs) };
}

/** What was not told of before, and everything that then counts as told; a due time that moved is told of again. */
export function untold({ overdue, soon }: DueNow, told: ReadonlySet<string>): { readonly fresh: DueNow; readonly told: ReadonlySet<string> } {
  const key = (one: DueCase, state: keyof DueNow): string => `${one.id} ${state} ${one.dueAt ?? ''}`;
  return {
    fresh: {
      overdue: overdue.filter((one) => !told.has(key(one, 'overdue'))),
      soon: soon.filter((one) => !told.has(key(one, 'soon'))),
    },
    told: new Set([...overdue.map((one) => key(one, 'overdue')), ...soon.map((one) => key(one, 'soon'))]),
  };
}

/** One reminder of everything there is to tell; null when there is nothing. */
export function reminderOf({ overdue, soon }: DueNow, now: string): Reminder | null {
  const cases = [...overdue, ...soon];
  const [only] = cases;
  if (only === undefined) return null;
  if (cases.length === 1) return { title: countWords({ overdue, soon }), body: line(only, now), id: only.id };
  const named = cases.slice(0, 3).map((one) => line(one, now));
  return { title: countWords({ overdue, soon }), body: [...named, ...(cases.length > 3 ? [`等 ${countOf(cases.length)} 件`] : [])].join('\n'), id: null };
}

/** How much is late and how much soon will be, such as 超期 2 件，两小时内到期 1 件; empty when there is neither. */
export function countWords({ overdue, soon }: DueNow): string {
  return [
    ...(overdue.length > 0 ? [`超期 ${countOf(overdue.length)} 件`] : []),
    ...(soon.length > 0 ? [`两小时内到期 ${countOf(soon.length)} 件`] : []),
  ].join('，');
}

/** A count as shown. */
export function countOf(count: number): string {
  return count >= remindedOf ? `${remindedOf - 1}+` : String(count);
}

function line({ number, pending, dueAt }: DueCase, now: string): string {
  const due = dueAt === null ? '' : dueState(dueAt, now).main;
  return [number, pending, due].filter((part) => part !== '').join('　');
}
