import { boxes, cell, row, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { joined } from './common';

const given = ['警告', '书面检查', '黄牌', '红牌', '黑牌', '通报批评'];

/** 处罚通报: about whom, for what, and what it is; the customer's name is not on it. */
export function penaltyNotice(words: CaseWords): SheetRow[] {
  const chosen = words.penalty.split('、').filter((word) => word !== '');
  return [
    row(10, cell('person', '被通报人', words.penaltyPerson), cell('department', '所在部门', words.department), cell('about', '投诉编号', words.number)),
    row(10, cell('severity', '投诉等级', null, { boxes: boxes(words.severities, words.severity) })),
    tall(40, 3, cell('facts', '事情经过', words.facts)),
    tall(26, 2, cell('finding', '核实结论', joined(words.explanation, words.handling.cause), { boxes: boxes(words.findings, words.finding) })),
    row(10, cell('penalty', '处理决定', null, { boxes: boxes([...new Set([...given, ...chosen])], chosen) })),
    tall(24, 2, cell('reason', '理由和要求', joined(words.penaltyReason, words.handling.corrective))),
    tall(22, 1, cell('words', '本人意见', '', { marks: signed('本人签字') })),
    tall(20, 1, cell('issued', '发出部门', '', { marks: signed('负责人') })),
    row(10, cell('month', '当月考评', null, { boxes: boxes(['已扣分', '不扣分']), share: 1 }), cell('told', '通报范围', '')),
  ];
}
