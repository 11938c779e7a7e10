import type { BackupStatus } from '../../../../shared/ipc/backup';
import { zhDateTime } from '../../../../shared/util/zh-date';

/** What is wrong with the file, in a sentence. */
export function damageWords(damage: NonNullable<BackupStatus['damage']>): string {
  switch (damage.kind) {
    case 'missing':
      return '数据文件不见了，它的日志还在。';
    case 'unreadable':
      return '文件的开头坏了，或被截短、换成了别的文件。';
    case 'log-gone':
      return '上次没有正常关闭，而旁边的日志文件（desk.db-wal）不见了，最后的一些记录可能就在里面。';
    case 'pages':
      return `文件里有 ${damage.count} 处读不通${damage.count >= 100 ? '，可能更多' : ''}。`;
    case 'event':
      return `从第 ${damage.position} 条记录起，前后对不上。`;
    case 'none':
      return '现在检查没有发现问题。请关闭程序再打开一次。';
  }
}

/** What was saved, in sentences. */
export function salvagedWords({ events, missing, setAside, fromBackups, complaints, lastAt }: NonNullable<BackupStatus['salvaged']>): readonly string[] {
  return [
    `读回 ${events} 条记录、${complaints} 件投诉${lastAt === null ? '' : `，最后一条是 ${zhDateTime(lastAt)} 的`}。`,
    missing + setAside === 0 ? '中间一条不缺。' : `缺 ${missing} 条${setAside > 0 ? `，另有 ${setAside} 条因此读不懂，没有放进来` : ''}。请按手写的单子补登。`,
    ...(fromBackups > 0 ? [`其中 ${fromBackups} 条是从备份里补的。`] : []),
  ];
}
