import { priceOf } from '../../../../shared/domain/sales/discount';
import type { ImportRow } from '../../../../shared/domain/sales/import-row';

const people = ['沈清河', '罗一鸣', '欧阳静', '方小棠', '贺兰舟', '程远山', '白露', '司徒宁', '叶知秋', '江怀瑾'];

/** A small ledger to try things in: three buildings, some of it sold to people who do not exist. */
export function exampleRows(project: string, today: string): ImportRow[] {
  const rows: ImportRow[] = [];
  for (const building of [1, 2, 3])
    for (let floor = 1; floor <= 18; floor += 1)
      for (let room = 1; room <= 4; room += 1) {
        const at = rows.length;
        const area = [8_950, 9_870, 11_240, 12_860][room - 1] ?? 9_870;
        const listPrice = Math.round((area * (17_800 + floor * 60)) / 10_000) * 10_000;
        const facts = { project, building: `${building}栋`, entrance: null, floor, room: `${floor}0${room}`, area, listPrice };
        const name = people[at % people.length] ?? '';
        const status = at % 11 === 3 ? 'subscribed' : at % 7 === 2 ? 'contracted' : at % 29 === 5 ? 'held' : 'available';
        const sold =
          status === 'subscribed' || status === 'contracted'
            ? { name, phone: `139${String(10_000_000 + (at % people.length) * 1_111)}`, price: priceOf(listPrice, at % 2 === 0 ? 10_000 : 9_900), subscribedOn: today, contractedOn: status === 'contracted' ? today : null, contract: status === 'contracted' ? `示例-${String(at).padStart(4, '0')}` : null }
            : null;
        rows.push({ kind: 'units', line: at + 2, facts, status, sold });
      }
  return rows;
}
