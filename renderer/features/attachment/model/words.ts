import type { ScanRefusal } from '../../../../shared/ipc/scan';

/** Why a file is not attached, in words: nothing of it was kept, and it lies where it was. */
export const refusalWords: Readonly<Record<ScanRefusal | 'stuck', string>> = {
  kind: '打不开，没有收',
  large: '超过 50 兆，没有收。录音请分段，照片和扫描件请压缩后再放',
  bomb: '图片的尺寸大得不正常，没有收',
  password: '有密码，打不开',
  broken: '内容已损坏，打不开',
  pages: '没有页，或页数太多，打不开',
  program: '这是程序文件，不管叫什么名字都不收。请向对方要照片、录音或文件本身',
  empty: '文件是空的，没有收',
  stuck: '读这份文件时出了问题，没有收。原文件没有改动，请检查后再试',
};

/** Why an attachment is not shown; it is kept all the same. */
export const unseenWords: Readonly<Record<ScanRefusal | 'stuck', string>> = {
  ...refusalWords,
  password: 'PDF 有密码，这里不能预览。文件完好保存着，可以另存后用密码打开',
  broken: '内容不完整，这里不能预览。文件原样保存着，可以另存',
  pages: 'PDF 没有页或页数太多，这里不能预览。文件原样保存着，可以另存',
  stuck: '预览时出了问题，已停止。文件原样保存着，可以另存',
};
