import { cell, grid, row, rule, signed, table, tall } from '../build';
import type { SheetBlock, SheetRow } from '../sheet';

/** 顾客投诉分类统计表, to fill in by hand. */
export function classesSheet(): SheetBlock[] {
  return [
    table([['类　别', 2.4], ['重大', 0.8, 'center'], ['重要', 0.8, 'center'], ['轻微', 0.8, 'center'], ['内部', 0.8, 'center'], ['合计', 0.9, 'center'], ['有效', 0.8, 'center'], ['按时', 0.8, 'center'], ['办结', 0.8, 'center'], ['满意', 0.8, 'center'], ['比上月', 0.9, 'center'], ['主要原因', 2.6]], [], { fill: true, rowMm: 9 }),
    { kind: 'marks', marks: [rule('统计人', 30), rule('审核人', 30), { kind: 'date' }] },
  ];
}

/** 客户服务部投诉处理周报, to fill in by hand. */
export function weeklyReport(): SheetRow[] {
  return [
    row(9, cell('week', '统计周期', null, { marks: [{ kind: 'date' }, rule('至', 0), { kind: 'date' }] })),
    ...grid('counts', [['', 1.4], ['上周遗留', 1], ['本周新增', 1], ['本周办结', 1], ['本周遗留', 1], ['超时', 1], ['满意', 1]], 5, [['重大'], ['重要'], ['轻微'], ['内部'], ['合计']]),
    ...grid('cases', [['编号', 1.6], ['投诉事项', 3.4], ['责任部门', 1.3], ['进度', 2], ['预计完成', 1.2]], 7),
    tall(24, 1, cell('repairs', '维修情况', '')),
    tall(24, 1, cell('problems', '需协调事项', '')),
    tall(24, 1, cell('plan', '下周安排', '')),
    row(12, cell('sign', '填　报', '', { marks: [rule('填报人', 24), ...signed('审核人', 24)] })),
  ];
}

/** 月度分析报告, to fill in by hand. */
export function monthlyReport(): SheetRow[] {
  return [
    row(9, cell('month', '统计月份', null, { marks: [rule('', 14), rule('年', 10), rule('月　截止', 24)] })),
    ...grid('counts', [['', 1.4], ['本月', 1], ['上月', 1], ['增减', 1], ['按时率', 1], ['办结率', 1], ['回访率', 1], ['满意率', 1]], 5, [['重大'], ['重要'], ['轻微'], ['内部'], ['合计']]),
    tall(24, 1, cell('trend', '变化和特点', '')),
    tall(24, 1, cell('causes', '主要原因', '')),
    tall(24, 1, cell('people', '部门和人员', '')),
    tall(24, 1, cell('measures', '措施和落实', '')),
    tall(24, 1, cell('proposals', '建　议', '')),
    row(12, cell('sign', '编　制', '', { marks: [rule('编制人', 24), ...signed('审核人', 24)] })),
  ];
}
