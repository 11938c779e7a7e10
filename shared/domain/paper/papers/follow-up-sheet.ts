import { boxes, cell, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { customerRows, joined } from './common';

/** 客户意见与投诉处理跟进表: finding, responsibility with its limit, what came of it, and the visit. */
export function followUpSheet(words: CaseWords): SheetRow[] {
  return [
    ...customerRows(words),
    row(9, cell('severity', '类　别', null, { boxes: boxes(words.severities, words.severity) }), cell('finding', '判　定', null, { boxes: boxes(words.findings, words.finding) })),
    tall(30, 2, cell('facts', '意见或投诉', joined(words.facts, words.demand), { marks: [rule('接待人', 26)] })),
    tall(18, 1, cell('site', '现场查看', words.task('site', 'report'), { marks: [rule('参加人', 50), { kind: 'date' }] })),
    tall(20, 1, cell('cause', '原因和责任', joined(words.explanation, words.handling.opinion, words.handling.cause), { marks: signed('判定人') })),
    row(9, cell('department', '责任部门', words.department), cell('owner', '责任人', words.rules.person), cell('due', '完成时限', words.promisedAt === '' ? words.rules.dueOn : words.promisedAt)),
    tall(20, 1, cell('done', '处理结果', joined(words.task('carry-out'), words.handling.corrective), { marks: signed('责任人') })),
    tall(16, 1, cell('others', '与有关单位\n协商', words.task('others'), { marks: signed('经办人') })),
    row(12, cell('overdue', '逾期情况', null, { boxes: boxes(['按时完成', '逾期，已转行政人事部']), marks: [rule('逾期原因', 60)] })),
    tall(18, 1, cell('visit', '回　访', words.visits.map((visit) => visit.filter((part) => part !== '').join('，')).join('\n'), { boxes: boxes(['电话', '拜访', '满意', '不满意']), marks: signed('回访人') })),
    tall(14, 1, cell('agreed', '部门负责人\n认可', words.decisions, { marks: signed() })),
  ];
}
