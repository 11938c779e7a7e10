import { boxes, cell, person, row, signed, tall } from '../build';
import type { CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';

const asked = ['接待态度', '受理是否及时', '说明是否清楚', '处理结果', '答复是否按时', '维修质量', '现场整洁', '总体评价'];
const marks = ['满意', '基本满意', '不满意', '未涉及'];

/** 客户满意度调查表. */
export function satisfaction(words: CaseWords): SheetRow[] {
  return [
    row(9, person('complainant', '客　户', ''), person('phone', '联系电话', ''), person('unit', '房　号', '')),
    row(9, cell('way', '调查方式', null, { boxes: boxes(['入户', '电话', '来访', '书面']) }), cell('matter', '事　项', words.number === '' ? '' : `投诉 ${words.number}`)),
    row(7, cell('head-item', '项目', null, { labelMm: 0, share: 0.5 }), cell('head-mark', '请在合适的一格打勾', null, { labelMm: 0, share: 1.2 }), cell('head-why', '说明', null, { labelMm: 0, share: 0.8 })),
    ...asked.map((item, index) =>
      row(10.5, cell(`item-${index}`, null, item, { share: 0.5 }), cell(`mark-${index}`, null, null, { share: 1.2, boxes: boxes(marks, item === '总体评价' ? words.verdict : []) }), cell(`why-${index}`, null, '', { share: 0.8 })),
    ),
    tall(30, 2, cell('like', '做得好的', '')),
    tall(30, 2, cell('wish', '不满意的\n和建议', words.verdictDemand)),
    row(14, cell('again', '是否愿意\n再接受回访', null, { boxes: boxes(['愿意', '不必']), labelMm: 25 }), cell('sign', '客户签字', null, { share: 1.6, marks: signed('', 34) })),
    tall(20, 1, cell('follow', '整改和采纳', words.measures.map((measure) => measure[1] ?? '').join('\n'), { marks: signed('调查人') })),
  ];
}
