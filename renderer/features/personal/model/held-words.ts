import type { ErasingPreview } from '../../../../shared/ipc/personal';
import { parseDay } from '../../../../shared/util/local-time';
import { zhDate } from '../../../../shared/util/zh-date';

/** What stays after somebody was erased, in plain sentences. */
export function remainWords({ unclaimed, backups }: Pick<ErasingPreview, 'unclaimed' | 'backups'>): readonly string[] {
  return [
    ...backupWords('本机', backups.here),
    ...(backups.second === null ? [] : backupWords('另一处', backups.second)),
    ...(backups.here.count > 0 ? ['用旧备份恢复时，程序照这次的记录再删一遍；拿到别的电脑上恢复，要在那里重新删。'] : []),
    ...(unclaimed.drafts + unclaimed.scans > 0 ? [`还有${loose(unclaimed)}不属于任何投诉，可能也有这位客户，请自己核对。`] : []),
    '投诉内容、要求、办理文字和签发过的报告不能改；里面如果写了姓名电话，会留着。',
    '销售资料里的客户不在这里删，随购房档案依法保存。',
    '以前另存的 PDF、导出的表格和送出去的纸，不在程序里，请找回销毁。',
  ];
}

function backupWords(where: string, { count, goneBy }: ErasingPreview['backups']['here']): string[] {
  if (count === 0 || goneBy === null) return [];
  return [`${where}的备份 ${String(count)} 份里还有资料的旧副本，存档的纸面已一同删去。照备份的规则，最迟到 ${zhDate(parseDay(goneBy))} 换完。`];
}

function loose({ drafts, scans }: ErasingPreview['unclaimed']): string {
  return [drafts > 0 ? `草稿 ${String(drafts)} 份` : '', scans > 0 ? `扫描件 ${String(scans)} 页` : ''].filter((part) => part !== '').join('、');
}
