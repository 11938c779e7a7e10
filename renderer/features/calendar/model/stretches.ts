import type { ChosenNotice } from '../../../../shared/ipc/calendar';
import { parseDay } from '../../../../shared/util/local-time';
import { zhShortDay } from '../../../../shared/util/zh-date';

type Notice = Extract<ChosenNotice, { status: 'ready' }>['notice'];

/** A holiday of a notice, as one would read it out. */
export interface Holiday {
  readonly name: string;
  /** Such as 10-01 周五 至 10-07 周四，放假 7 天. */
  readonly off: string;
  /** Such as 10-09 周六 上班; empty when nothing is moved. */
  readonly worked: string;
}

/** The holidays of a notice in the order of the year. */
export function holidaysOf({ days }: Notice): readonly Holiday[] {
  const names = [...new Set(days.toSorted((a, b) => a.date.localeCompare(b.date)).map(({ name }) => name))];
  return names.map((name) => {
    const own = days.filter((day) => day.name === name).toSorted((a, b) => a.date.localeCompare(b.date));
    const runs = runsOf(own.filter(({ isOffDay }) => isOffDay).map(({ date }) => parseDay(date)));
    const worked = own.filter(({ isOffDay }) => !isOffDay).map(({ date }) => zhShortDay(parseDay(date)));
    return { name, off: runs.map(runText).join('、'), worked: worked.length === 0 ? '' : `${worked.join('、')} 上班` };
  });
}

function runsOf(days: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open?.at(-1) === day - 1) open.push(day);
    else runs.push([day]);
  }
  return runs;
}

function runText(run: readonly number[]): string {
  const [first = 0] = run;
  const range = run.length === 1 ? zhShortDay(first) : `${zhShortDay(first)} 至 ${zhShortDay(run.at(-1) ?? first)}`;
  return `${range}，放假 ${run.length} 天`;
}
