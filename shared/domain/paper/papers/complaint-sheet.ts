import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined, mattersRows } from './common';

/** 客户投诉单: taken in by whoever is asked first, settled the same day or with a day set, signed by the departments. */
export function complaintSheet(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('department', '责任部门', words.department), cell('receiver', '受理人', words.receiver)),
    ...mattersRows(words),
    tall(22, 2, cell('result', '部门处理结果', joined(words.task('record', 'settle', 'sign'), words.handling.opinion), { marks: signed('部门负责人') })),
    tall(18, 1, cell('notice', '未能当日解决\n的原因和约定', joined(words.task('new-time', 'notice'), words.promisedAt === '' ? '' : `约定 ${words.promisedAt} 前答复`), { labelMm: 29, marks: [rule('已告知客户，告知人', 26), { kind: 'date' }] })),
    tall(18, 1, cell('decision', '上级批示', words.decisions, { marks: signed('批示人') })),
    tall(18, 1, cell('answer', '告知客户结果', words.handling.answer, { labelMm: 25, marks: [rule('告知人', 26, words.rules.answeredBy), rule('时间', 34, words.rules.answeredAt)] })),
    tall(18, 1, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
    row(10, cell('countersign', '有关部门\n签字', null, { marks: [rule('部门', 22), rule('签字', 22), rule('部门', 22), rule('签字', 22)] })),
  ];
}
