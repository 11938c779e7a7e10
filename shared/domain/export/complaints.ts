import { type Channel, channelLabel } from '../complaint/channel';
import type { Identity } from '../complaint/event';
import { type Role, roleLabel } from '../staff/role';
import { type Cell, column, type TableHead } from './table';

/** A complaint as lists show it. */
export interface ListedComplaint {
  readonly number: string;
  readonly severityName: string;
  readonly channel: Channel;
  readonly title: string;
  readonly pending: string;
  readonly handler: Role;
  readonly department: string | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly printCount: number;
  readonly closedAt: string | null;
  readonly identity: string | null;
  readonly erased: boolean;
}

/** The head of a list of complaints. */
export const complaintsHead: TableHead = {
  name: '投诉列表',
  columns: [
    column('编号', 'text', 16), column('等级', 'text', 8), column('进度', 'text', 16), column('渠道', 'text', 8), column('内容', 'text', 48), column('部门', 'text', 12),
    column('承办', 'text', 12), column('受理时间', 'time'), column('到期时间', 'time'), column('归档时间', 'time'), column('打印份数', 'number', 9),
    column('客户', 'text', 10), column('电话', 'text', 16), column('房号', 'text', 12),
  ],
};

/** What stands in the place of somebody whose record is sealed. */
export const sealedWords = '已封存';

/** The line of a complaint; `person` is masked already, and null where nobody complains by name or the record is closed. */
export function complaintCells(row: ListedComplaint, person: Pick<Identity, 'name' | 'phone' | 'unit'> | null): Cell[] {
  const closed = row.closedAt !== null;
  const who = person === null ? [row.erased ? '已删除' : row.identity === null ? null : sealedWords, null, null] : [person.name, person.phone, person.unit];
  return [
    row.number, row.severityName, closed ? '已归档' : row.pending, channelLabel[row.channel], row.title, row.department, roleLabel[row.handler],
    row.receivedAt, row.dueAt, row.closedAt, row.printCount, ...who,
  ];
}
