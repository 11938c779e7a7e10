import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitDoubt } from '../../../../../shared/domain/complaint/unit';

describe('a unit that cannot be', () => {
  it.each(['不知道', '—', '!!', '３号楼'.replace('３', '')])('without any number: %s', (unit) => {
    expect(unitDoubt(unit)).toContain('没有号码');
  });

  it.each(['0栋1801', '3-0-1801', '3栋0单元', '０', '3-2-000'])('with a nought for a number: %s', (unit) => {
    expect(unitDoubt(unit)).toContain('0 号');
  });

  it.each(['3-2-1801', '10-1-1001', '三栋二单元一八零一', '３栋１８０１', 'B1-01', 'A座2008', '商铺 12', '负一层 B-105', '', '   '])(
    'is not seen in %s',
    (unit) => {
      expect(unitDoubt(unit)).toBeNull();
    },
  );

  it('is never seen in building, entrance and room numbers from 1', () => {
    const number = fc.integer({ min: 1, max: 9_999 });
    fc.assert(fc.property(number, number, number, (a, b, c) => unitDoubt(`${a}-${b}-${c}`) === null));
  });
});
