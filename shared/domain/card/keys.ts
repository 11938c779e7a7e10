import { channelLabel, channels, type Channel } from '../complaint/channel';
import { actionNames } from '../handling/catalogue';
import { type Severity, severities, severityRank } from '../severity/severity';

/** A key, or several that do the same, and what it does. */
export type CardKey = readonly [keys: readonly string[], label: string];

/** The keys of one part of the program. */
export interface CardKeys {
  readonly title: string;
  readonly keys: readonly CardKey[];
}

/** The key of each way of complaining: one press from wherever one is typing, and none of them means anything in a text. */
export const channelKeys: Readonly<Record<Channel, string>> = { 'walk-in': 'F2', phone: 'F3', letter: 'F4', online: 'F5', forwarded: 'F6' };

const key = (keys: string, label: string): CardKey => [keys.split(' '), label];

/** Every key of the pages at which one works all day; a test holds it against the pages themselves. Other keys stand beside their buttons. */
export function cardKeys(severityNames: Readonly<Record<Severity, string>>): readonly CardKeys[] {
  return [
    {
      title: '随处可用',
      keys: [
        key('Ctrl+N', '登记投诉'), key('Ctrl+K', '查找投诉'), key('Ctrl+1', '收件箱'), key('Ctrl+2', '表单'), key('Ctrl+3', '我的'), key('Ctrl+4', '本部门'),
        key('Ctrl+5', '待客户回复'), key('Ctrl+6', '待回访'), key('Ctrl+7', '已办结'), key('Ctrl+8', '预案'), key('Ctrl+9', '资料锁'), key('Ctrl+T', '统计'),
        key('Alt+S', '销售资料'), key('Alt+D', '日结'), key('Ctrl+L', '锁定或解锁'), key('Ctrl+Shift+L', '检查锁定'), key('Ctrl+U', '换人当班'), key('Ctrl+,', '设置'),
        key('F1', '帮助'), key('?', '全部按键'), key('Tab', '下一栏'), key('Shift+Tab', '上一栏'), key('Ctrl+Enter', '保存或完成'), key('Escape', '关闭、返回'), key('Ctrl++ Ctrl+- Ctrl+0', '放大缩小复原'),
      ],
    },
    {
      title: '登记',
      keys: [
        key('Ctrl+P', '保存并打印'), key('Ctrl+Enter', '保存'), key('Ctrl+J', '当场办结'), key('Escape', '离开留草稿'),
        ...channels.map((channel) => key(channelKeys[channel], `方式：${channelLabel[channel]}`)),
        ...severities.map((severity) => key(`Alt+${severityRank[severity]}`, `等级：${severityNames[severity]}`)),
        key('Alt+L', '看相似的投诉'), key('Alt+Y', '预案'),
      ],
    },
    {
      title: '收件箱',
      keys: [
        key('J ArrowDown', '下一件'), key('K ArrowUp', '上一件'), key('Enter', '打开阅读'), [[' '], '选中或不选'], key('Shift+J Shift+ArrowDown', '连选下一件'), key('Shift+K Shift+ArrowUp', '连选上一件'),
        key('/', '筛选'), key(';', '更多筛选'), ...severities.map((severity, at) => key(String(at + 1), `只看${severityNames[severity]}`)), key('0', '清除筛选'),
        key('Ctrl+S', '保留这组条件'), key('Alt+1–9', '用保留的条件'), key('Ctrl+E', '导出这张列表'), key('Escape', '返回列表'),
        key('Shift+P', '打印选中的'), key('Shift+T', '转办选中的'), key('Shift+S', '归档选中的'), key('Shift+A', '共同说明'),
      ],
    },
    {
      title: '一件投诉',
      keys: [
        key('Ctrl+P', '打印处理表'), key('V', '预览处理表'), key('Shift+V', '这一步的表单'), key('E', '更正'), key('X', '看客户资料'), key('Z', '相似与关联'), key('B', '预案'), key('Shift+F', '附件'), key('Y', '看签字表'), key('Shift+L', '收入案例库'), key('Shift+D', '删客户资料'), key('.', '更多事项'),
        ...actionNames.map((action) => key(action.key, action.label)),
      ],
    },
    {
      title: '预案',
      keys: [
        key('J ArrowDown', '下一个'), key('K ArrowUp', '上一个'), key('S', '开始处理'), key('T', '已告知经理'), key('1–9', '这一步做了'), key('G', '结束或继续'), key('L', '换一种情况'), key('E', '修改紧急电话'),
      ],
    },
  ];
}
