import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined, mattersRows } from './common';

/** 投诉处理单: issued within half an hour, with the lead's opinion and limit, back from the department with the result, and the call. */
export function handlingSheet(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    ...mattersRows(words),
    row(9, cell('issuer', '开单人', words.receiver), cell('issued', '开单时间', null, { share: 1.7, marks: [{ kind: 'date' }, rule('时间', 18)] })),
    tall(24, 2, cell('opinion', '客服主管意见', joined(words.onTheSpot, words.handling.opinion), { labelMm: 25, marks: [rule('限于', 40, words.promisedAt), rule('主管签字', 24)] })),
    row(10, cell('receipt', '责任部门\n签收', words.department, { share: 1 }), cell('receipt-sign', null, null, { share: 1.9, marks: signed('签收人') })),
    tall(24, 2, cell('result', '落实结果', joined(words.task('sheet', 'on-the-spot', 'sign', 'handle', 'carry-out'), words.handling.corrective), { marks: signed('部门负责人') })),
    tall(12, 0, cell('finding', '调查结论', words.explanation, { boxes: boxes(words.findings, words.finding) })),
    row(9, cell('returned', '返单时间', null, { marks: [{ kind: 'date' }] }), cell('returned-to', '收单人', null, { marks: [rule('签字', 26)] })),
    tall(20, 1, cell('callback', '致电回访', words.visits.map((visit) => visit.filter((part) => part !== '').join('，')).join('\n'), { boxes: boxes(['满意，关闭', '不满意，重新开单']), marks: signed('回访人') })),
  ];
}
