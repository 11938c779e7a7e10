import type { BackupPreview } from '../../../../shared/ipc/backup';
import { zhDateTime } from '../../../../shared/util/zh-date';

/** What restoring would change, in sentences, the gravest first. */
export function previewWords({ backup, now, relation, events, taken, changed }: BackupPreview): readonly string[] {
  const at = zhDateTime(backup.takenAt);
  switch (relation) {
    case 'same':
      return ['这份备份和现在的数据一样，恢复不会改变什么。'];
    case 'unreadable':
      return [`现在的数据打不开。恢复后回到 ${at} 的样子，共 ${backup.complaints} 件投诉。`, '打不开的文件原样留着，不删除。'];
    case 'other-site':
      return now !== null && now.complaints > 0
        ? [`这是“${backup.project ?? '未命名'}”的备份，不是“${now.project ?? '本项目'}”的，不能恢复到这里。`]
        : [`把“${backup.project ?? '未命名'}”的数据恢复到这台电脑，共 ${backup.complaints} 件投诉。`];
    case 'ahead':
    case 'apart':
      return [
        `恢复后回到 ${at} 的样子。这之后记下的 ${events} 条记录不再出现。`,
        ...(taken.count > 0 ? [`会少 ${taken.count} 件后来登记的投诉：${listed(taken)}。`] : []),
        ...(changed.count > 0 ? [`有 ${changed.count} 件投诉会回到当时的进度：${listed(changed)}。`] : []),
        ...(relation === 'apart' ? ['这份备份和现在的数据后来各走各的，不是同一条记录。'] : []),
        'PIN、解锁口令和设置也回到当时。',
      ];
  }
}

/** Whether it may be restored at all. */
export function mayRestore({ relation, now }: BackupPreview): boolean {
  return relation !== 'same' && !(relation === 'other-site' && now !== null && now.complaints > 0);
}

function listed({ count, numbers }: BackupPreview['taken']): string {
  return `${numbers.join('、')}${count > numbers.length ? ' 等' : ''}`;
}
