import { err, ok, type Result } from '../../util/result';
import type { ActOf } from './act';
import type { Unit } from './content';
import { holdNoteFault } from './hold';
import { added, changed, type Change, type Ledger, recordOf } from './ledger';
import { type By, keepsLedger } from './people';
import { mayFollow, statusLabel } from './status';
import { ledgerKey } from './unit-key';

type UnitAct = ActOf<'add-unit' | 'change-unit' | 'hold' | 'release'>;

const notYours = '房源和价格由售楼主管、销管部或以上的同事维护。';

/** What an act does to a unit that is not a sale. */
export function planUnit(ledger: Ledger, act: UnitAct, by: By): Result<readonly Change[], string> {
  if (!keepsLedger(by)) return err(notYours);
  if (act.act === 'add-unit') {
    if (ledger.unitBy(ledgerKey(act.facts)) !== undefined) return err('这套房已经在册，不能再录一次。');
    const unit: Unit = { kind: 'unit', ...act.facts, status: 'available', hold: null, sheet: null, deal: null };
    return ok([added(act.unit, unit)]);
  }
  const unit = recordOf(ledger, 'unit', act.unit);
  if (unit === undefined) return err('没有找到这套房。');
  const { status, sheet } = unit.content;
  switch (act.act) {
    case 'change-unit': {
      if (unit.version !== act.version) return err('这套房刚被别人改过，请看过最新内容后再改。');
      const other = ledger.unitBy(ledgerKey(act.facts));
      if (other !== undefined && other !== unit.id) return err('这个房号已经在册，不能改成同一个。');
      if (sheet !== null) return err('这套房的房号管理单还没有走完，先撤回才能修改。');
      if (unit.content.deal !== null) return err(`这套房已${statusLabel[status]}，面积和价格不能再改。`);
      return ok([changed(unit, act.facts)]);
    }
    case 'hold': {
      if (!mayFollow(status, 'held')) return err(`现在是“${statusLabel[status]}”，不能保留。`);
      if (sheet !== null) return err('这套房的房号管理单还没有走完，先撤回才能保留。');
      const fault = holdNoteFault(act.note);
      if (fault !== null) return err(fault);
      return ok([changed(unit, { status: 'held', hold: { reason: act.reason, note: act.note } })]);
    }
    case 'release':
      if (!mayFollow(status, 'available')) return err(`现在是“${statusLabel[status]}”，不用放开。`);
      return ok([changed(unit, { status: 'available', hold: null, deal: null })]);
  }
}
