import type { Limit } from '../policy/limit';

/** What begins a clock; `again` is a case that went back. */
export type Beginning = Limit['from'] | 'again';

/** What begins a clock, in words. */
export const beginningLabel: Readonly<Record<Beginning, string>> = { received: '受理', closed: '办结', again: '重新处理' };

const unitLabel: Readonly<Record<Limit['unit'], string>> = {
  minutes: '分钟',
  hours: '小时',
  'calendar-days': '天',
  'working-days': '个工作日',
  weeks: '周',
  months: '个月',
};

/** A length of time in words, such as 2 个工作日. */
export function spanText({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): string {
  return `${amount} ${unitLabel[unit]}`;
}

/** What to say when the working days of a year are not known. */
export function unknownYearText(year: number): string {
  return `${year} 年的放假安排尚未导入，到期时间暂不能计算。请到“设置 → 工作日历”导入年度通知。`;
}
