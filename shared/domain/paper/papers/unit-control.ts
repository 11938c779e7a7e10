import { boxes, cell, row, rule, signed, tall } from '../build';
import type { SheetRow } from '../sheet';

/** What 房号管理单 says of a sale that is about to be made, as plain words; everything empty on a blank one. */
export interface UnitControl {
  readonly unit: string;
  readonly area: string;
  /** The status of the unit as the ledger has it. */
  readonly status: string;
  readonly listPrice: string;
  readonly discount: string;
  readonly discountBasis: string;
  readonly finalPrice: string;
  readonly payment: string;
  readonly customer: string;
  readonly phone: string;
  readonly consultant: string;
  readonly checkedAt: string;
  readonly note: string;
}

/** A sheet to fill in by hand. */
export const emptyUnitControl: UnitControl = {
  unit: '', area: '', status: '', listPrice: '', discount: '', discountBasis: '', finalPrice: '', payment: '', customer: '', phone: '', consultant: '', checkedAt: '', note: '',
};

/** 房号管理单: before a unit is sold somebody named confirms that it may be, and at which price. */
export function unitControl(sale: UnitControl): SheetRow[] {
  return [
    row(11, cell('unit', '房　号', sale.unit), cell('area', '建筑面积', sale.area), cell('status', '房源状态', sale.status)),
    row(11, cell('customer', '客　户', sale.customer), cell('phone', '联系电话', sale.phone), cell('consultant', '置业顾问', sale.consultant)),
    row(11, cell('listPrice', '表　价', sale.listPrice), cell('discount', '折　扣', sale.discount), cell('finalPrice', '成交价', sale.finalPrice)),
    tall(18, 1, cell('basis', '折扣依据', sale.discountBasis)),
    row(11, cell('payment', '付款方式', sale.payment, { share: 1.4 }), cell('pays', null, null, { share: 1.6, boxes: boxes(['一次性', '按揭', '分期', '公积金']) })),
    row(12, cell('free', '房源核对', null, { boxes: boxes(['可售', '已售', '已定', '保留']), marks: [] }), cell('checked', '核对时间', sale.checkedAt)),
    tall(22, 1, cell('explained', '已向客户说明', null, { labelMm: 27, boxes: boxes(['购房须知', '置业计划', '相关费用', '预签合同文本', '不口头保留房号']) })),
    tall(26, 2, cell('note', '备　注', sale.note)),
    tall(22, 1, cell('consultant-sign', '置业顾问', '', { marks: signed() })),
    tall(26, 1, cell('confirm', '项目经理\n或指定专人', '', { boxes: boxes(['同意出售', '不同意']), marks: signed('签字', 34) })),
    tall(22, 1, cell('correction', '认购前更正', '', { marks: [rule('更正内容', 44), ...signed('签字', 20)] })),
    row(12, cell('subscription', '认购书编号', null, { labelMm: 25, marks: [rule('', 40)] }), cell('subscribed', '签订日期', null, { marks: [{ kind: 'date' }] })),
  ];
}
