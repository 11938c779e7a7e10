import type { Limit } from '../policy/limit';
import { stageLabel } from '../policy/lookup';
import type { Policy } from '../policy/schema';

/** What begins a clock, in words; `again` is a case that went back. */
export const beginningLabel = { received: '受理', 'taken-in': '登记', answered: '答复客户', closed: '办结', promised: '承诺的时间', again: '重新处理' } as const;

/** What begins a limit of a policy, in words, such as 受理 or 进入“客户意见”. */
export function beginningText(from: Limit['from'], policy: Policy): string {
  return typeof from === 'string' ? beginningLabel[from] : `进入“${stageLabel(policy, from.stage)}”`;
}

const unitLabel: Readonly<Record<Limit['unit'], string>> = {
  minutes: '分钟',
  hours: '小时',
  'calendar-days': '天',
  'working-days': '个工作日',
  weeks: '周',
  months: '个月',
};

/** A length of time in words, such as 2 个工作日 or 4 小时（售楼处办公时间内）. */
export function spanText({ amount, unit, hours }: Pick<Limit, 'amount' | 'unit' | 'hours'>): string {
  if (amount === 0) return '当天';
  const length = `${amount} ${unitLabel[unit]}`;
  if (hours === undefined) return length;
  const whose = hours === 'office' ? '售楼处' : '部门';
  return unit === 'minutes' || unit === 'hours' ? `${length}（${whose}办公时间内）` : `${length}（按${whose}的上班日）`;
}

/** What stands for the length of a limit that is the very time that was promised. */
export const promiseText = '到承诺客户的时间';

/** Whether a limit runs out at the very time that was promised. */
export function isPromise({ from, amount }: Pick<Limit, 'from' | 'amount'>): boolean {
  return from === 'promised' && amount === 0;
}

/** A limit in words before it runs, such as 受理后 2 个工作日. */
export function waitingText(limit: Limit, span: Pick<Limit, 'amount' | 'unit' | 'hours'>, policy: Policy): string {
  return isPromise(limit) ? promiseText : `${beginningText(limit.from, policy)}后 ${spanText(span)}`;
}

/** What to say while a clock stands still. */
export const pausedText = '现已暂停计时，恢复后再算到期时间。';

/** What to say when the working days of a year are not known. */
export function unknownYearText(year: number): string {
  return `${year} 年的放假安排尚未导入，到期时间暂不能计算。请到“设置 → 工作日历”导入年度通知。`;
}
