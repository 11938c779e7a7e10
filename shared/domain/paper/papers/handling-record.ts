import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined, mattersRows } from './common';

/** 投诉处理记录表: what was done, step by step. */
export function handlingRecord(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('about', '被投诉对象', words.about, { share: 0.8 }), cell('severity', '投诉等级', null, { boxes: boxes(words.severities, words.severity) })),
    ...mattersRows(words, 2),
    tall(20, 1, cell('onTheSpot', '现场处理', words.onTheSpot, { marks: [rule('承诺答复时间', 46, words.promisedAt), rule('接待人', 24)] })),
    tall(26, 2, cell('opinion', '处理经过\n和意见', joined(words.task(), words.handling.opinion, words.decisions), { marks: signed('经办人') })),
    tall(20, 1, cell('answer', '答复客户', words.handling.answer, { marks: [rule('答复人', 26, words.rules.answeredBy), rule('时间', 34, words.rules.answeredAt)] })),
    tall(18, 1, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
    tall(18, 1, cell('cause', '原因和措施', joined(words.handling.cause, words.handling.corrective, words.handling.preventive), { marks: signed('责任人') })),
    row(9, cell('archive', '归档号', words.archiveNumber), cell('archivist', '记录人', null, { share: 1.6, marks: signed('签字', 22) })),
  ];
}
