import type { FiledPage } from '../../../../shared/ipc/returns';
import type { ScanRefusal } from '../../../../shared/ipc/scan';
import { scanPageLimit } from '../../../../shared/ipc/scan';

/** A line of what came of some files. */
export interface ResultLine {
  readonly key: string;
  readonly outcome: FiledPage['outcome'] | 'refused';
  /** Which file and page, such as 第 2 个文件第 3 页; file names may name customers. */
  readonly from: string;
  readonly words: string;
  readonly number: string | null;
  readonly complaint: string | null;
}

/** Why a file is not taken in, in words: nothing of it was kept. */
export const refusalWords: Readonly<Record<ScanRefusal | 'stuck', string>> = {
  kind: '不是 PDF、JPEG 或 PNG，没有收',
  large: '超过 100 兆，没有收。请分开扫描，或把分辨率调到 200 dpi',
  bomb: '图片的尺寸大得不像扫描件，没有打开',
  password: 'PDF 有密码，打不开。请用没有密码的 PDF',
  broken: '文件已损坏，打不开。请重新扫描',
  pages: `PDF 没有页，或超过 ${scanPageLimit} 页，没有收。请分开扫描`,
  program: '这是程序，不是扫描件，没有收',
  empty: '文件是空的，没有收',
  stuck: '读这份文件时出了问题，已停止读它，前面收下的都在。请重新扫描',
};

/** What came of a page, in one word. */
export const outcomeWords: Readonly<Record<ResultLine['outcome'], string>> = {
  filed: '已收回',
  again: '又收一份',
  old: '旧版',
  known: '收过了',
  waiting: '待认领',
  refused: '没有收',
};
