import { boxes, cell, grid, person, row, rule, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';
import { joined } from './common';

/** 现场勘察会签表: what was found on site, whose it is, what it will cost, and who agrees. */
export function surveySheet(words: CaseWords): SheetRow[] {
  return [
    ...whereRows(),
    tall(24, 2, cell('facts', '报修内容', joined(words.facts, words.demand))),
    row(10, cell('surveyed', '勘察时间', null, { marks: [{ kind: 'date' }, rule('时间', 18)], share: 1.6 }), cell('people', '参加人', '')),
    tall(30, 3, cell('found', '勘察情况', words.task('survey'))),
    row(10, cell('trades', '工　种', null, { boxes: boxes(['单工种', '多工种'], ticked(words, ['单工种', '多工种'])) }), cell('warranty', '保修期', null, { boxes: boxes(['期内', '期外'], warranty(words)) })),
    row(10, cell('liable', '责任方', null, { boxes: boxes(['施工单位', '设计', '材料设备', '客户使用', '其他']) })),
    tall(20, 1, cell('plan', '维修方案', joined(words.task('countersign'), words.handling.opinion))),
    row(10, cell('amount', '估算费用', words.amount), cell('due', '完成时限', words.promisedAt)),
    ...['客户服务部', '工程材料部', '维修队长', '施工单位'].map((name, index) => row(14, cell(`sign-${index}`, `${name}\n会签`, '', { labelMm: 27, marks: signed() }))),
    row(12, cell('customer', '客户确认', '', { labelMm: 27, marks: signed('客户签字', 32) })),
  ];
}

/** 工程派工单: a repair under warranty (A) or one after it that the company bears (B). */
export function workOrder(kind: 'A' | 'B'): (words: CaseWords) => SheetRow[] {
  return (words) => [
    ...whereRows(),
    row(9, cell('kind', '类　别', kind === 'A' ? 'A 类：保修期内' : 'B 类：保修期外，由公司承担', { share: 1.2 }), cell('trades', '工　种', null, { boxes: boxes(['单工种', '多工种'], ticked(words, ['单工种', '多工种'])) })),
    tall(24, 2, cell('facts', '维修内容', joined(words.facts, words.task('survey')))),
    row(9, cell('amount', '核定费用', words.amount), cell('due', '完工时限', words.promisedAt)),
    tall(14, 0, cell('approval', '费用批准', words.decisions, { marks: signed('批准人') })),
    row(12, cell('issued', '派　工', words.task(kind === 'A' ? 'order-a' : 'order-b'), { marks: [rule('派工人', 22), rule('接单人', 22), { kind: 'date' }] })),
    ...grid('materials', [['材料或工序', 3], ['单位', 0.8], ['数量', 0.8], ['单价（元）', 1.1], ['金额（元）', 1.1], ['备注', 1.2]], 6),
    tall(16, 1, cell('done', '维修情况', words.task('repair'), { marks: [rule('开工', 28), rule('完工', 28), rule('维修人', 22)] })),
    tall(14, 0, cell('inspection', '竣工检查', null, { boxes: boxes(['合格', '返工']), marks: [rule('客户服务', 22), rule('维修队长', 22), { kind: 'date' }] })),
    tall(16, 0, cell('verdict', '客户意见', words.verdictDemand, { boxes: boxes(['满意', '基本满意', '不满意'], words.verdict), marks: signed('客户签字', 32) })),
    row(12, cell('visit', '电话回访', words.visits.map((visit) => visit.slice(0, 4).filter((part) => part !== '').join('，')).join('；'), { marks: signed('回访人') })),
  ];
}

/** 维修工程结算书: what the repair cost, who examined it, and who confirms. */
export function settlement(words: CaseWords): SheetRow[] {
  return [
    ...whereRows(),
    row(9, cell('order', '派工单类别', null, { labelMm: 25, boxes: boxes(['A 类', 'B 类'], warranty(words).map((word) => (word === '期内' ? 'A 类' : 'B 类'))) }), cell('finished', '完工日期', null, { marks: [{ kind: 'date' }] })),
    tall(16, 1, cell('facts', '维修内容', joined(words.facts, words.task('repair')))),
    ...grid('items', [['项　目', 3], ['单位', 0.8], ['数量', 0.8], ['单价（元）', 1.1], ['金额（元）', 1.1], ['审核金额（元）', 1.3]], 9),
    row(9, cell('sum', '合　计', words.amount), cell('capitals', '大　写', '', { share: 2 })),
    tall(14, 1, cell('settle', '编制说明', words.task('settle'), { marks: signed('编制人') })),
    tall(14, 1, cell('examined', '客服部审核', '', { marks: [rule('审核金额', 26), ...signed('审核人', 22)] })),
    tall(14, 1, cell('audited', '审计审核\n（超 2 万元）', words.task('audit'), { labelMm: 25, marks: [rule('审核金额', 26), ...signed('审核人', 22)] })),
    tall(14, 1, cell('contractor', '施工单位确认\n（A 类）', '', { labelMm: 25, marks: signed('确认人') })),
    tall(14, 1, cell('recognised', '质量负责人\n认定', '', { labelMm: 25, marks: signed() })),
    row(12, cell('paid', '财务拨付', '', { labelMm: 25, marks: [rule('金额', 26), ...signed('经办人', 22)] })),
  ];
}

function whereRows(): SheetRow[] {
  return [row(9, person('complainant', '客　户', ''), person('phone', '联系电话', ''), person('unit', '房　号', ''))];
}

function ticked({ criteria }: CaseWords, labels: readonly string[]): string[] {
  return labels.filter((label) => criteria.split('；').includes(label));
}

function warranty({ criteria }: CaseWords): string[] {
  if (criteria.includes('保修期内')) return ['期内'];
  return criteria.includes('保修期外') ? ['期外'] : [];
}
