import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined, mattersRows } from './common';

/** 售楼处客户意见登记表: the first level, with the finding and why it goes on to the second. */
export function salesOfficeOpinion(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    ...mattersRows(words, 3),
    tall(22, 2, cell('finding', '调查结果', joined(words.explanation, words.handling.opinion), { boxes: boxes(['是', '非'], isOrNot(words)), marks: signed('调查人') })),
    tall(22, 1, cell('result', '处理结果', joined(words.onTheSpot, words.task('remedy')), { marks: signed('经办人') })),
    tall(18, 1, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
    tall(20, 1, cell('transfer', '移交营销部', words.task('transfer'), { boxes: boxes(['问题重大', '售楼处不能解决']), marks: [rule('移交人', 22), rule('接收人', 22), { kind: 'date' }] })),
    row(10, cell('filler', '填表人', null, { marks: signed('签字', 22) })),
  ];
}

/** 营销部客户意见登记表: the second level, with what the general manager approves and the company's archive. */
export function marketingOpinion(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('from', '移交售楼处', words.task('transfer') === '' ? '' : words.department), cell('received', '接收时间', null, { marks: [{ kind: 'date' }] })),
    ...mattersRows(words, 2),
    tall(22, 2, cell('finding', '调查结果', joined(words.explanation, words.handling.opinion), { boxes: boxes(['是', '非'], isOrNot(words)), marks: signed('调查人') })),
    tall(20, 1, cell('plan', '处理方案', joined(words.task('remedy'), words.handling.corrective), { boxes: boxes(['补救', '经济补偿', '解释说明']), marks: signed('营销部') })),
    tall(18, 1, cell('approval', '总经理批示', words.decisions, { marks: signed() })),
    tall(16, 1, cell('answer', '向客户说明', words.handling.answer, { marks: [rule('说明人', 26, words.rules.answeredBy), rule('时间', 34, words.rules.answeredAt)] })),
    tall(18, 1, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
    tall(18, 1, cell('improve', '责任及改进', joined(words.handling.cause, words.handling.preventive), { marks: signed('责任部门') })),
    row(10, cell('archive', '企管部存档', words.archiveNumber, { labelMm: 25 }), cell('archivist', null, null, { share: 1.6, marks: signed('存档人', 22) })),
  ];
}

function isOrNot({ finding, findings }: CaseWords): string[] {
  return finding.length === 0 ? [] : [finding[0] === findings[0] ? '是' : '非'];
}
