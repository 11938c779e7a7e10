import { boxes, cell, grid, person, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { joined } from './common';

/** 回访记录: what the customer says afterwards, and what comes of that. */
export function visitRecord(words: CaseWords): SheetRow[] {
  return [
    row(9, person('complainant', '客　户', ''), person('phone', '联系电话', ''), person('unit', '房　号', '')),
    row(9, cell('number', '投诉编号', words.number), cell('received', '受理时间', words.receivedAt)),
    tall(22, 1, cell('facts', '投诉内容', words.facts)),
    tall(22, 1, cell('result', '处理结果', joined(words.handling.answer, words.handling.corrective))),
    ...grid('visits', [['时间', 1.5], ['方式', 0.8], ['结果', 0.9], ['客户的话', 3.2], ['回访人', 0.9]], 6, words.visits, 15),
    row(10, cell('satisfied', '是否满意', null, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict) }), cell('again', '再次投诉', null, { boxes: boxes(['有', '无']) })),
    tall(20, 1, cell('wish', '意见和建议', words.verdictDemand, { marks: signed('客户签字（上门时）', 30) })),
    tall(20, 1, cell('follow', '后续处理', '', { boxes: boxes(['关闭存档', '重新处理', '上报']), marks: [rule('回访人', 24), ...signed('主管', 22)] })),
  ];
}
