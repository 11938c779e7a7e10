import { table } from '../build';
import type { SheetBlock } from '../sheet';

type Columns = Parameters<typeof table>[0];

/** The columns of 来电、来访登记表. */
export const contactColumns: Columns = [
  ['编号', 2.1], ['日期时间', 1.5], ['方式', 0.8, 'center'], ['客户', 1.1], ['电话', 1.5], ['房号', 1.5], ['内　容', 4.2], ['责任部门', 1.2], ['处理情况', 2.6], ['接待人', 1],
];

/** The columns of 前台接待登记表. */
export const deskColumns: Columns = [
  ['编号', 2.1], ['日期时间', 1.5], ['客户', 1.1], ['电话', 1.5], ['房号', 1.5], ['投诉或建议要点', 4.6], ['处理单', 1.1, 'center'], ['回访结果', 1.4], ['关闭', 0.9, 'center'], ['接待人', 1],
];

/** A register to fill in by hand, as long as a page. */
export function blankRegister(columns: Columns): SheetBlock[] {
  return [table(columns, [], { fill: true, rowMm: 10 })];
}
