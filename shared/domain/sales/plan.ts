import { err, ok, type Result } from '../../util/result';
import { assertNever } from '../../util/assert-never';
import type { SalesAct } from './act';
import { termsId } from './kinds';
import { added, type Change, type Ledger, recordOf } from './ledger';
import { type By, type Moment, sells, setsTerms } from './people';
import { customerFault } from './person';
import { planDeal } from './plan-deal';
import { planSheet } from './plan-sheet';
import { planUnit } from './plan-unit';

/**
 * The records that an act changes, or the sentence why it may not be. This is the only way into the ledger, so whatever
 * reaches it went through here: one unit, one sheet, one deal.
 */
export function planSale(ledger: Ledger, act: SalesAct, by: By, now: Moment): Result<readonly Change[], string> {
  switch (act.act) {
    case 'add-unit':
    case 'change-unit':
    case 'hold':
    case 'release':
      return planUnit(ledger, act, by);
    case 'add-customer':
    case 'change-customer': {
      if (!sells(by)) return err('您的岗位不登记客户。请找销售的同事。');
      const fault = customerFault(act.person);
      if (fault !== null) return err(fault);
      if (act.act === 'add-customer') return ok([added(act.customer, { kind: 'customer', ...act.person })]);
      const customer = recordOf(ledger, 'customer', act.customer);
      if (customer === undefined) return err('没有找到这位客户。');
      if (customer.version !== act.version) return err('这位客户的资料刚被别人改过，请看过最新内容后再改。');
      return ok([{ record: customer.id, kind: 'customer', version: customer.version + 1, content: { kind: 'customer', ...act.person } }]);
    }
    case 'offer':
    case 'step':
    case 'withdraw':
      return planSheet(ledger, act, by, now);
    case 'subscribe':
    case 'contract':
    case 'hand-over':
    case 'return':
    case 'paper':
    case 'change-payment':
      return planDeal(ledger, act, by, now);
    case 'set-terms': {
      if (!setsTerms(by)) return err('折扣权限和签字人由副总经理、总经理或项目经理设定。');
      const { limits, signers } = act;
      return ok([{ record: termsId, kind: 'terms', version: (ledger.record(termsId)?.version ?? 0) + 1, content: { kind: 'terms', limits, signers } }]);
    }
    default:
      return assertNever(act);
  }
}
