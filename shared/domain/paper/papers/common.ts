import { boxes, cell, person, row, tall } from '../build';
import { channelNames, type CaseWords } from '../case-words';
import type { SheetRow } from '../sheet';

/** Who complains, and how to reach them. */
export function customerRows(words: CaseWords): SheetRow[] {
  return [
    row(9, person('complainant', '投诉人', ''), person('phone', '联系电话', ''), person('unit', '房　号', '')),
    row(9, cell('channel', '投诉方式', null, { share: 2.35, boxes: boxes(channelNames, words.channel) }), person('contract', '合同号', '')),
  ];
}

/** What is complained about and wanted. */
export function mattersRows(words: CaseWords, grow = 3): SheetRow[] {
  return [tall(30, grow, cell('facts', '投诉内容', words.facts)), tall(14, 1, cell('demand', '客户要求', words.demand))];
}

/** The texts that there are, each on lines of its own. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
