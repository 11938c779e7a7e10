import type { InboxView } from '../../../../shared/ipc/inbox';

/** What a list is called and when it is empty. */
export interface ViewWords {
  readonly label: string;
  /** What the list holds, for its head. */
  readonly holds: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

/** The words of each list of the sidebar. */
export const viewWords: Readonly<Record<InboxView, ViewWords>> = {
  open: {
    label: '收件箱',
    holds: '还没有归档的投诉，先到期的在前',
    emptyTitle: '还没有未办结的投诉',
    emptyText: '客户来访、来电、来信时，按 Ctrl N 登记。登记后会按等级和到期先后排在这里。',
  },
  mine: {
    label: '我的',
    holds: '轮到您办理的投诉；接待员还有自己受理的',
    emptyTitle: '没有您的投诉',
    emptyText: '按处理制度轮到您办理的投诉会出现在这里；接待员自己受理的也在这里，直到归档。',
  },
  department: {
    label: '本部门',
    holds: '涉及您所在部门的投诉',
    emptyTitle: '没有涉及本部门的投诉',
    emptyText: '登记时“对象”填了您所在部门的投诉会出现在这里。',
  },
  'waiting-customer': {
    label: '待客户回复',
    holds: '已答复，等客户表示意见',
    emptyTitle: '没有等客户回复的投诉',
    emptyText: '答复客户之后、客户表示意见之前的投诉会出现在这里。',
  },
  'return-visit': {
    label: '待回访',
    holds: '已办结，等回访客户',
    emptyTitle: '没有等回访的投诉',
    emptyText: '办结之后、回访客户之前的投诉会出现在这里。',
  },
  unsigned: {
    label: '表单',
    holds: '已打印、签字表还没收回',
    emptyTitle: '没有未收回的表单',
    emptyText: '打印过《客户投诉意见处理表》而签字表还没收回的投诉会出现在这里。',
  },
  closed: {
    label: '已办结',
    holds: '已办结并归档的投诉，新归档的在前',
    emptyTitle: '还没有办结的投诉',
    emptyText: '投诉办结归档后会移到这里，随时可查。',
  },
};

/** The lists of the sidebar, in its order. */
export const viewNames = Object.keys(viewWords) as readonly InboxView[];
