import { boxes, cell, row, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined, mattersRows } from './common';

/** 协调单: a serious nonconformity goes to the manager, the technical department and the company's leaders, and comes back with the result. */
export function coordinationSheet(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('severity', '程　度', null, { boxes: boxes(words.severities, words.severity) }), cell('department', '责任部门', words.department)),
    ...mattersRows(words, 2),
    tall(18, 1, cell('need', '需协调事项', words.task('coordinate'), { marks: signed('客服部') })),
    tall(16, 1, cell('manager', '项目经理意见', words.handling.opinion, { labelMm: 25, marks: signed() })),
    tall(16, 1, cell('technical', '技术部意见', '', { labelMm: 25, marks: signed() })),
    tall(16, 1, cell('leader', '公司领导意见', words.decisions, { labelMm: 25, marks: signed() })),
    row(9, cell('due', '完成时限', words.promisedAt), cell('due-by', '责任人', words.rules.person)),
    tall(24, 1, cell('cause', '原因分析和\n纠正措施', joined(words.handling.cause, words.handling.corrective, words.handling.preventive), { marks: signed('责任人') })),
    tall(20, 1, cell('result', '处理结果', words.task('handle', 'sign'), { marks: signed('部门负责人') })),
    tall(18, 1, cell('verdict', '业主意见', words.verdictDemand, { boxes: boxes(['认可', '基本认可', '不认可'], words.verdict.map((word) => word.replace('满意', '认可'))), marks: signed('业主签字', 32) })),
  ];
}
