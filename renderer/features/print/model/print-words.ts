import type { Printed } from '../../../../shared/ipc/form';

/** What a print came to, such as 已打印 第 1 次，共 1 页。 */
export function printedWords(printed: Printed, blank: boolean, paper?: string): string {
  const pages = `共 ${printed.pages} 页`;
  if (blank) return printed.printer === null ? `${nameOf(paper)}已存成 PDF，${pages}。` : `${nameOf(paper)}已打印，${pages}。`;
  const which = `第 ${printed.copy} 次，${pages}`;
  return printed.printer === null ? `表格已存成 PDF（${which}），没有上纸。` : `已打印 ${which}。`;
}

/** Most papers of no complaint are to be filled in by hand; some are to be read. */
function nameOf(paper: string | undefined): string {
  return paper === 'manual' ? '使用手册' : paper === 'desk-card' ? '值班卡' : '空白表';
}

/** The printer offered first: the one used last, else the computer's own choice, else the first. */
export function likelyPrinter(printers: readonly { name: string; isDefault: boolean }[], last: string | null): string | null {
  const found = printers.find(({ name }) => name === last) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0];
  return found?.name ?? null;
}
