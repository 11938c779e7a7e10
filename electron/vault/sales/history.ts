import type { LedgerContent } from '../../../shared/domain/sales/content';
import { discountText } from '../../../shared/domain/sales/discount';
import { holdLabel } from '../../../shared/domain/sales/hold';
import { paperLabel, paymentLabel } from '../../../shared/domain/sales/payment';
import { sheetLabel } from '../../../shared/domain/sales/sheet';
import { statusLabel } from '../../../shared/domain/sales/status';
import { zhMoney } from '../../../shared/util/zh-money';

/** What differs between two versions of a record, in words. Personal fields are named, never repeated. */
export function differences(before: LedgerContent | null, after: LedgerContent): string[] {
  const said: string[] = [];
  const one = before?.kind === after.kind ? before : null;
  if (one === null) said.push(after.kind === 'customer' ? '登记' : after.kind === 'unit' ? '录入' : '建立');
  switch (after.kind) {
    case 'unit': {
      const was = one as typeof after | null;
      if (was?.status !== after.status) said.push(`状态：${statusLabel[after.status]}${after.hold === null ? '' : `（${holdLabel[after.hold.reason]}）`}`);
      if (was?.listPrice !== after.listPrice) said.push(`标价：${zhMoney(after.listPrice / 100)}`);
      if (was?.area !== after.area) said.push(`面积：${(after.area / 100).toFixed(2)} ㎡`);
      if (was !== null && (was.building !== after.building || was.room !== after.room || was.entrance !== after.entrance || was.floor !== after.floor)) said.push('改了房号');
      if (was !== null && was.sheet === null && after.sheet !== null) said.push('开了房号管理单');
      if (was !== null && was.sheet !== null && after.sheet === null && after.status === was.status) said.push('撤回了房号管理单');
      return said;
    }
    case 'sheet': {
      const was = one as typeof after | null;
      if (was?.state !== after.state) said.push(sheetLabel[after.state]);
      if (was === null) said.push(`${discountText(after.discount)}，${zhMoney(after.price / 100)}`);
      return said;
    }
    case 'deal': {
      const was = one as typeof after | null;
      if (was === null) said.push(`成交价 ${zhMoney(after.price / 100)}（${discountText(after.discount)}）`);
      if (was?.payment !== after.payment || JSON.stringify(was.loan) !== JSON.stringify(after.loan)) said.push(`付款：${paymentLabel[after.payment]}${after.loan === null ? '' : `，贷款 ${zhMoney(after.loan.amount / 100)}`}`);
      for (const { paper, signedOn } of after.papers.slice(was?.papers.length ?? 0)) said.push(`《${paperLabel[paper]}》已签（${signedOn}）`);
      if (was?.contractedOn !== after.contractedOn && after.contractedOn !== null) said.push(`签约（${after.contractedOn}）`);
      if (was?.handedOverOn !== after.handedOverOn && after.handedOverOn !== null) said.push(`交房（${after.handedOverOn}）`);
      if (after.returned !== null && was?.returned === null) said.push(`退房（${after.returned.on}）：${after.returned.why}`);
      return said;
    }
    case 'customer': {
      const was = one as typeof after | null;
      if (was === null) return said;
      const words = { name: '姓名', phone: '电话', idNumber: '证件号码', address: '地址', note: '备注' } as const;
      for (const [field, word] of Object.entries(words)) if (was[field as keyof typeof words] !== after[field as keyof typeof words]) said.push(`改了${word}`);
      return said;
    }
    case 'terms':
      return ['设定了折扣权限和签字人'];
    case 'token':
      return said;
  }
}
