import type { SalesAct } from '../../../../shared/domain/sales/act';
import { neededPapers } from '../../../../shared/domain/sales/plan-deal';
import { type PaperKind, paperKinds, paperLabel, type Payment, paymentLabel } from '../../../../shared/domain/sales/payment';
import type { DealView, SheetView } from '../../../../shared/vault/sales';
import { type Asked, type AskedField, Reader } from './asked';
import { loanFields, paymentChoices, readLoan } from './unit-acts';

const on = (label: string, today: string): AskedField => ({ id: 'on', label, kind: 'day', initial: today, needed: true });

/** The customer subscribes on a signed sheet. */
export function subscribeAsked(name: string, sheet: SheetView, newId: string, today: string): Asked {
  return {
    title: `认购 ${name}`,
    say: `付款方式：${paymentLabel[sheet.payment]}。请客户先看懂费用、签好两份纸，再认购。`,
    go: '认购',
    done: `${name} 已认购。`,
    fields: [
      on('认购日期', today),
      { id: 'papers', label: '客户已签', kind: 'ticks', choices: [...neededPapers, 'subscription' as const].map((value) => ({ value, label: `《${paperLabel[value]}》` })), needed: true },
      ...loanFields(() => sheet.payment),
    ],
    act: (typed) => {
      const reader = new Reader(typed);
      const act: SalesAct = { act: 'subscribe', deal: newId, sheet: sheet.id, on: reader.day('on'), loan: readLoan(reader, sheet.payment), papers: reader.ticks('papers') as PaperKind[] };
      return reader.result(act);
    },
  };
}

/** The contract is signed. */
export function contractAsked(name: string, deal: DealView, today: string): Asked {
  return {
    title: `签约 ${name}`,
    go: '签约',
    done: `${name} 已签约。`,
    fields: [on('签约日期', today), { id: 'contract', label: '合同号', kind: 'line', needed: true }],
    act: (typed) => {
      const reader = new Reader(typed);
      return reader.result({ act: 'contract', deal: deal.id, on: reader.day('on'), contract: reader.line('contract', '合同号') });
    },
  };
}

/** The unit is handed over. */
export function handOverAsked(name: string, deal: DealView, today: string): Asked {
  return {
    title: `交房 ${name}`,
    go: '交房',
    done: `${name} 已交房。`,
    fields: [on('交房日期', today)],
    act: (typed) => {
      const reader = new Reader(typed);
      return reader.result({ act: 'hand-over', deal: deal.id, on: reader.day('on') });
    },
  };
}

/** The customer gives the unit back. */
export function returnAsked(name: string, deal: DealView, today: string): Asked {
  return {
    title: `退房 ${name}`,
    say: '退房以后这套房不会自动再卖，要由售楼主管以上放开。',
    go: '退房',
    done: `${name} 已退房。`,
    fields: [on('退房日期', today), { id: 'why', label: '原因', kind: 'line', needed: true }],
    act: (typed) => {
      const reader = new Reader(typed);
      return reader.result({ act: 'return', deal: deal.id, on: reader.day('on'), why: reader.line('why', '原因') });
    },
  };
}

/** A signed paper is noted. */
export function paperAsked(name: string, deal: DealView, today: string): Asked {
  return {
    title: `签好的纸 ${name}`,
    say: '纸签好收回来以后记在这里，以后客户说没看过，可以查。',
    go: '记下',
    done: '已记下。',
    fields: [{ id: 'paper', label: '哪一份', kind: 'choice', initial: paperKinds[0], choices: paperKinds.map((value) => ({ value, label: `《${paperLabel[value]}》` })) }, { ...on('签署日期', today) }],
    act: (typed) => {
      const reader = new Reader(typed);
      return reader.result({ act: 'paper', deal: deal.id, paper: typed['paper'] as PaperKind, signedOn: reader.day('on') });
    },
  };
}

/** The customer pays in another way, and signed for it. */
export function paymentAsked(name: string, deal: DealView, today: string): Asked {
  return {
    title: `变更付款 ${name}`,
    say: '请客户在《变更确认书》上签字后再改。',
    go: '变更',
    done: '付款方式已变更。',
    fields: [
      { id: 'payment', label: '付款方式', kind: 'choice', initial: deal.payment, choices: paymentChoices },
      ...loanFields((typed) => typed['payment'] ?? deal.payment),
      { ...on('变更确认书签署日期', today) },
    ],
    act: (typed) => {
      const reader = new Reader(typed);
      const payment = typed['payment'] as Payment;
      return reader.result({ act: 'change-payment', deal: deal.id, payment, loan: readLoan(reader, payment), signedOn: reader.day('on') });
    },
  };
}

/** A control sheet is taken back. */
export function withdrawAsked(name: string, sheet: SheetView): Asked {
  return {
    title: `撤回房号管理单 ${name}`,
    go: '撤回',
    done: '已撤回，这套房可以再报。',
    fields: [{ id: 'why', label: '原因', kind: 'line', needed: true }],
    act: (typed) => {
      const reader = new Reader(typed);
      return reader.result({ act: 'withdraw', sheet: sheet.id, why: reader.line('why', '原因') });
    },
  };
}
