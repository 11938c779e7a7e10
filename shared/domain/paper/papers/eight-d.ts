import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined } from './common';

/** 8D 报告: the team, the problem, what holds for the moment, why it came to it, what lasts, and that it works. */
export function eightD(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('issued', '开立人', words.receiver), cell('approved', '部门经理批准', '', { labelMm: 27 }), cell('limit', '客户期限', words.promisedAt)),
    tall(16, 0, cell('d1', 'D1 小组', joined(words.department, words.rules.person), { marks: [rule('组长', 24), rule('成员', 60)] })),
    tall(24, 2, cell('d2', 'D2 问题描述', joined(words.facts, words.demand), { labelMm: 27 })),
    tall(20, 1, cell('d3', 'D3 临时对策\n（24 小时内）', joined(words.onTheSpot, words.task('interim')), { labelMm: 27, marks: signed('责任人') })),
    tall(22, 1, cell('d4', 'D4 根本原因', words.handling.cause, { labelMm: 27, marks: signed('分析人') })),
    tall(20, 1, cell('d5', 'D5 长期对策\n（5 工作日内）', words.handling.corrective, { labelMm: 27, marks: [rule('责任人', 24, words.rules.person), rule('完成日期', 26, words.rules.dueOn)] })),
    tall(16, 1, cell('d6', 'D6 实施和验证', joined(words.task('lasting', 'own-time'), words.rules.verified), { labelMm: 27, boxes: boxes(['有效', '无效'], words.rules.verified === '' ? [] : [words.rules.verified]), marks: signed('验证人') })),
    tall(18, 1, cell('d7', 'D7 防止再发', words.handling.preventive, { labelMm: 27, marks: signed('责任人') })),
    tall(16, 1, cell('d8', 'D8 总结和\n客户回复', joined(words.handling.answer, words.verdictDemand), { labelMm: 27, boxes: boxes(['客户满意', '客户基本满意', '客户不满意'], words.verdict.map((word) => `客户${word}`)), marks: signed('结案人') })),
  ];
}
