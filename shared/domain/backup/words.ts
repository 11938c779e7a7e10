import { zhDateTime } from '../../util/zh-date';
import type { BackupWarning } from './warning';

/** What a person is told when there has been no good backup for a day. */
export function warningWords({ where, lastAt }: BackupWarning): string {
  const last = lastAt === null ? '还没有备份成功过' : `上一份是 ${zhDateTime(lastAt)} 的`;
  return where === 'second' ? `备份盘上${last}。请插好备份盘，到“设置 → 备份与恢复”按“立即备份”。` : `已经一天没有备份，${last}。请到“设置 → 备份与恢复”按“立即备份”。`;
}

const take: Readonly<Record<string, string>> = {
  STORE_FULL: '磁盘空间不足，这次没有备份成，数据没有丢失。请清理磁盘，再按“立即备份”。',
  STORE_READ_ONLY: '备份文件夹不能写入，这次没有备份成，数据没有丢失。请检查磁盘，再按“立即备份”。',
  BACKUP_DAMAGED: '数据里有读不通的地方，没有做成完好的备份。以前的备份都还在，磁盘可能坏了，请换一个磁盘。',
};

const second: Readonly<Record<string, string>> = {
  STORE_FULL: '备份盘空间不足，本机已备份好，备份盘上没有。请换一个盘，或清理后再按“立即备份”。',
  STORE_READ_ONLY: '备份盘不能写入，本机已备份好，备份盘上没有。请检查备份盘，再按“立即备份”。',
  BACKUP_PLACE_GONE: '没有找到备份盘，本机已备份好。请插好备份盘，再按“立即备份”。',
  BACKUP_DAMAGED: '备份盘上存的和本机的不一致，已删去那一份，本机的完好。备份盘可能坏了，请换一个。',
};

const restore: Readonly<Record<string, string>> = {
  STOPPED: '已停止恢复，数据没有改动。',
  STORE_FULL: '磁盘空间不足，没有恢复，数据没有改动。请清理磁盘后再试。',
  STORE_READ_ONLY: '读不到备份或写不进磁盘，没有恢复，数据没有改动。请插好备份盘再试。',
  STORE_NEWER: '这份备份由更新版本的程序做成，数据没有改动。请安装新版本后再恢复。',
  BACKUP_DAMAGED: '这份备份不完整或已损坏，没有恢复，数据没有改动。请换一份。',
  BACKUP_OTHER: '这是另一个项目的备份，没有恢复，数据没有改动。请选本项目的备份。',
};

const salvage: Readonly<Record<string, string>> = {
  STOPPED: '已停止，原来的文件没有动。',
  STORE_FULL: '磁盘空间不足，没有抢救成，原来的文件没有动。请清理磁盘后再试。',
  STORE_DAMAGED: '文件里没有读得通的记录，也没有备份可补。原来的文件没有动，请按“打开别处的备份”。',
};

const words = { take, second, restore, salvage };
const otherwise = {
  take: '这次没有备份成，数据没有丢失。请再按“立即备份”。',
  second: '备份没有写到备份盘，本机已备份好。请检查备份盘，再按“立即备份”。',
  salvage: '没有抢救成，原来的文件没有动。请用下面的备份恢复。',
  restore: '没有恢复成，数据没有改动。请再试一次，或换一份备份。',
};

/** What a person is told when a long work on files came to nothing. */
export function troubleWords(what: keyof typeof words, code: string): string {
  return words[what][code] ?? otherwise[what];
}
