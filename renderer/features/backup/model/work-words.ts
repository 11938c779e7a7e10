import type { RunningWork } from '../../../../shared/ipc/backup';

const phases: Readonly<Record<string, string>> = {
  copy: '正在复制',
  check: '正在逐条核对',
  papers: '正在复制存档的表格',
  second: '正在写到备份盘',
  upgrade: '正在换成这个版本的格式',
  read: '正在从文件里找记录',
  write: '正在写成新文件',
};
const begins = { take: '正在备份', preview: '正在比较', restore: '正在准备恢复', inspect: '正在检查哪里坏了', salvage: '正在抢救' } as const;

/** What a long work is doing. */
export function workWords({ kind, phase }: RunningWork): string {
  return `${phases[phase] ?? begins[kind]}…`;
}

/** How far it is, 0 to 100; null while nobody knows. */
export function percent({ done, total }: RunningWork): number | null {
  return total === 0 ? null : Math.min(100, Math.floor((done * 100) / total));
}

/** Bytes as people say them. */
export function sizeText(bytes: number): string {
  const mb = bytes / 1024 / 1024;
  if (mb < 1) return '不到 1 MB';
  return mb < 1024 ? `${Math.round(mb)} MB` : `${(mb / 1024).toFixed(1)} GB`;
}
