import type { ActionId } from './input';

/** The name and the key of an action. */
export interface ActionName {
  readonly id: ActionId;
  readonly label: string;
  readonly key: string;
}

/** Every action, in the order in which a case meets them; keys keep clear of those of the list. */
export const actionNames: readonly ActionName[] = [
  { id: 'task', label: '完成环节', key: 'Q' },
  { id: 'opinion', label: '填写意见', key: 'O' },
  { id: 'decide', label: '批复意见', key: 'D' },
  { id: 'answer', label: '答复客户', key: 'A' },
  { id: 'withdraw', label: '撤回答复', key: 'Shift+W' },
  { id: 'verdict', label: '客户意见', key: 'Y' },
  { id: 'cause', label: '原因分析', key: 'C' },
  { id: 'measure', label: '制定措施', key: 'M' },
  { id: 'verify', label: '验证措施', key: 'W' },
  { id: 'penalty', label: '处理决定', key: 'F' },
  { id: 'close', label: '办结', key: 'G' },
  { id: 'visit', label: '回访', key: 'H' },
  { id: 'archive', label: '归档', key: 'S' },
  { id: 'reopen', label: '重新受理', key: 'R' },
  { id: 'judge', label: '判定有效', key: 'L' },
  { id: 'classify', label: '归类', key: 'Shift+C' },
  { id: 'price', label: '核定费用', key: 'Shift+P' },
  { id: 'route', label: '转办', key: 'T' },
  { id: 'promise', label: '承诺时间', key: 'P' },
  { id: 'pause', label: '暂停计时', key: 'Shift+Z' },
  { id: 'resume', label: '恢复计时', key: 'Shift+R' },
  { id: 'raise', label: '提高等级', key: 'U' },
  { id: 'lower', label: '降低等级', key: 'I' },
  { id: 'confirm', label: '审定降级', key: 'N' },
];

/** The name of an action. */
export function actionLabel(id: ActionId): string {
  return actionNames.find((name) => name.id === id)?.label ?? id;
}
