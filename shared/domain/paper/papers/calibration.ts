import { cell, row, rule, tall } from '../build';
import type { SheetRow } from '../sheet';

/** 打印校准页: what a ruler must find on the sheet, and where to write down what it finds. */
export function calibrationSheet(): SheetRow[] {
  return [
    tall(20, 0, cell('how', '怎么量', '用尺量这张表的粗外框：左边到纸的左边，上边到纸的上边。把量得的数填在下面，再到「设置 → 纸张」填差多少。')),
    row(12, cell('left', '左边应为', '25.0 毫米（装订边加宽时 28.0 毫米）', { share: 1.3 }), cell('left-found', '量得', null, { marks: [rule('', 20), rule('毫米', 0)] })),
    row(12, cell('top', '上边应为', '33.0 毫米', { share: 1.3 }), cell('top-found', '量得', null, { marks: [rule('', 20), rule('毫米', 0)] })),
    row(12, cell('printer', '打印机', ''), cell('day', '日　期', null, { marks: [{ kind: 'date' }] })),
    row(10, ...Array.from({ length: 10 }, (_, index) => cell(`mm-${index}`, null, String(index + 1), { align: 'right' }))),
    tall(40, 1, cell('scale', '十格', '上面一行是从外框左边起的十格，每格 17.2 毫米，共 172 毫米。量得不是 172 毫米，说明打印机把纸缩放了，请在打印机设置里选“实际大小”。')),
  ];
}
