import { boxes, cell, grid, person, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { joined } from './common';

/** 售后服务凭证: that somebody came, when, what they did, and that the customer saw it. */
export function serviceVoucher(words: CaseWords): SheetRow[] {
  return [
    row(9, person('complainant', '客　户', ''), person('phone', '联系电话', ''), person('unit', '地　点', '')),
    tall(22, 1, cell('facts', '服务事由', joined(words.facts, words.demand))),
    row(10, cell('arrived', '到达时间', null, { share: 1.8, marks: [{ kind: 'date' }, rule('时间', 18)] }), cell('where', '路　程', null, { boxes: boxes(['省内', '省外']) })),
    tall(30, 2, cell('done', '服务内容', words.task('arrive', 'serve'))),
    ...grid('parts', [['更换或使用的物品', 3], ['数量', 1], ['备注', 2]], 5),
    tall(24, 1, cell('finding', '结　论', joined(words.explanation, words.handling.opinion), { boxes: boxes(words.findings, words.finding), marks: signed('服务人') })),
    tall(24, 1, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
  ];
}
