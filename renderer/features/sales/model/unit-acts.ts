import { holdLabel, holdNoteFault, type HoldReason, holdReasons } from '../../../../shared/domain/sales/hold';
import { hasLoan, type Payment, paymentLabel, payments } from '../../../../shared/domain/sales/payment';
import { err } from '../../../../shared/util/result';
import type { UnitView } from '../../../../shared/vault/sales';
import { type Asked, type AskedField, Reader } from './asked';
import { readArea, readDiscount, readMoney } from './texts';

/** How a customer pays, as choices. */
export const paymentChoices = payments.map((value) => ({ value, label: paymentLabel[value] }));

/** The fields of a loan, shown where the way of paying has one. */
export function loanFields(payment: (typed: Readonly<Record<string, string>>) => string): AskedField[] {
  const when: NonNullable<AskedField['when']> = (typed) => hasLoan(payment(typed) as Payment);
  return [
    { id: 'amount', label: '贷款金额（元）', kind: 'line', hint: '还没定可以不填', when },
    { id: 'bank', label: '贷款银行', kind: 'line', when },
  ];
}

/** The loan that was typed; null where there is none. */
export function readLoan(reader: Reader, payment: Payment): { amount: number; bank: string | null } | null {
  if (!hasLoan(payment) || reader.maybe('amount') === null) return null;
  return { amount: reader.as('amount', readMoney, '请填金额，例如 900000 或 90万。'), bank: reader.maybe('bank') };
}

/** A unit is entered, or what is known of it changed. */
export function unitAsked(unit: UnitView | null, project: string, newId: string): Asked {
  const from = (text: string | number | null | undefined) => (text === null || text === undefined ? '' : String(text));
  return {
    title: unit === null ? '录入一套房' : `修改 ${unit.name}`,
    go: '保存',
    done: '已保存。',
    fields: [
      { id: 'project', label: '项目', kind: 'line', initial: unit?.project ?? project, needed: true },
      { id: 'building', label: '楼栋', kind: 'line', initial: from(unit?.building), hint: '例如 3栋', needed: true },
      { id: 'entrance', label: '单元', kind: 'line', initial: from(unit?.entrance), hint: '没有单元就不填' },
      { id: 'floor', label: '楼层', kind: 'line', initial: from(unit?.floor), needed: true },
      { id: 'room', label: '房号', kind: 'line', initial: from(unit?.room), hint: '例如 1804', needed: true },
      { id: 'area', label: '面积（㎡）', kind: 'line', initial: unit === null ? '' : (unit.area / 100).toFixed(2), needed: true },
      { id: 'listPrice', label: '标价（元）', kind: 'line', initial: unit === null ? '' : String(unit.listPrice / 100), hint: '总价，也可以写 185万', needed: true },
    ],
    act: (typed) => {
      const reader = new Reader(typed);
      const facts = {
        project: reader.line('project', '项目'),
        building: reader.line('building', '楼栋'),
        entrance: reader.maybe('entrance'),
        floor: reader.as('floor', (text) => (/^-?\d{1,3}$/.test(text) && Number(text) >= -9 ? Number(text) : null), '楼层填数字，地下用 -1。'),
        room: reader.line('room', '房号'),
        area: reader.as('area', readArea, '面积填数字，例如 98.50。'),
        listPrice: reader.as('listPrice', readMoney, '标价填数字，例如 1850000 或 185万。'),
      };
      return reader.result(unit === null ? { act: 'add-unit', unit: newId, facts } : { act: 'change-unit', unit: unit.id, version: unit.version, facts });
    },
  };
}

/** A unit is kept from sale. */
export function holdAsked(unit: UnitView): Asked {
  return {
    title: `保留 ${unit.name}`,
    say: '保留只用于下面这些情况。客户口头说要留的房不能保留，请填房号管理单。',
    go: '保留',
    done: `${unit.name} 已保留。`,
    fields: [
      { id: 'reason', label: '原因', kind: 'choice', initial: holdReasons[0], choices: holdReasons.map((value) => ({ value, label: holdLabel[value] })) },
      { id: 'note', label: '说明', kind: 'line' },
    ],
    act: (typed) => {
      const reader = new Reader(typed);
      const note = reader.maybe('note');
      const fault = holdNoteFault(note);
      if (fault !== null) return err({ note: fault });
      return reader.result({ act: 'hold', unit: unit.id, reason: typed['reason'] as HoldReason, note });
    },
  };
}

/** A unit is offered to a customer: the control sheet begins. */
export function offerAsked(unit: UnitView, newId: string): Asked {
  return {
    title: `报房号 ${unit.name}`,
    say: '报出后，请另一位同事核对、确认折扣，再由项目经理或指定的人签字，然后才能认购。',
    go: '报出',
    done: `${unit.name} 的房号管理单已开。`,
    fields: [
      { id: 'customer', label: '客户', kind: 'customer', needed: true },
      { id: 'discount', label: '折扣', kind: 'line', initial: '100', hint: '100 表示不打折，98.5 表示九八五折', needed: true },
      { id: 'payment', label: '付款方式', kind: 'choice', initial: payments[0], choices: paymentChoices },
    ],
    act: (typed) => {
      const reader = new Reader(typed);
      const customer = reader.as('customer', (text) => (text === '' ? null : text), '请选一位客户，没有就先登记。');
      const discount = reader.as('discount', readDiscount, '折扣填数字，例如 98.5。');
      return reader.result({ act: 'offer', sheet: newId, unit: unit.id, customer, discount, payment: typed['payment'] as Payment });
    },
  };
}
