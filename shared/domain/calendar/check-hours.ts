import { minuteFrom } from '../../util/local-time';
import { type Party, parties, type WeekHours, type WorkHours } from './hours';
import type { NoticeProblem } from './check-notice';

const partyLabel: Readonly<Record<Party, string>> = { departments: '部门', office: '售楼处' };
const dayLabel = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** What keeps hours of work from being used; empty when they may be. */
export function checkHours(hours: WorkHours): readonly NoticeProblem[] {
  return parties.flatMap((party) => weekProblems(party, hours[party]));
}

function weekProblems(party: Party, { days }: WeekHours): NoticeProblem[] {
  const problems = days.flatMap((day, at): NoticeProblem[] => {
    const place = `${party}.days[${at}]`;
    const named = `${partyLabel[party]}${dayLabel[at] ?? ''}`;
    return day.flatMap(({ from, to }, nth) => {
      const before = day[nth - 1];
      if (minuteFrom(to) <= minuteFrom(from)) return [{ place, message: `${named}的下班时间要晚于上班时间。` }];
      const overlaps = before !== undefined && minuteFrom(from) < minuteFrom(before.to);
      return overlaps ? [{ place, message: `${named}的各段时间有重叠，请按先后填写。` }] : [];
    });
  });
  const idle = days.every((day) => day.length === 0);
  return idle ? [...problems, { place: `${party}.days`, message: `${partyLabel[party]}一周里至少要有一天上班。` }] : problems;
}
