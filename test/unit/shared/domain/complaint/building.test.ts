import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asBuilding, buildingOf } from '../../../../../shared/domain/complaint/building';

it.each([
  ['3栋2单元1201', '3栋'], ['3栋1804', '3栋'], ['3幢 1804室', '3栋'], ['三栋二单元一二零一', '3栋'], ['十二号楼1203', '12栋'], ['３号楼１８０４', '3栋'],
  ['3-2-1201', '3栋'], ['3-1201', '3栋'], ['03—1201', '3栋'], ['3#1201', '3栋'], ['3#楼1201', '3栋'], ['3号2单元502', '3栋'], ['A座1806', 'A栋'], ['b-1806', 'B栋'],
  ['一期3栋2单元1201', '1期3栋'], ['A区5幢1单元302', 'A区5栋'], ['东区3号楼1201', '东区3栋'], ['云栖里3栋1804', '3栋'], ['3栋1单元', '3栋'], ['10栋12-1203', '10栋'],
])('R-S6-BUILDING: %s is counted under %s', (unit, building) => {
  expect(buildingOf(unit)).toBe(building);
});

it.each(['', '12栋', '8号', '88号别墅', '3栋别墅101', '联排3栋201', '5栋A户', '3栋12', '商铺3栋101', '0栋101', '没记住', '1804室', '3栋', '13800001234', '2026-11-20'])('R-S6-BUILDING: %s tells none, or would tell the unit', (unit) => {
  expect(buildingOf(unit)).toBeNull();
});

it('whatever is typed, what comes of it is a building and no more, and no room stands in it', () => {
  const near = fc.array(fc.constantFrom('3', '12', '栋', '幢', '号楼', '-', '单元', '1201', '三', 'A', '区', '期', ' ', '室', '王', '别墅', '#'), { maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (unit) => {
      const building = buildingOf(unit);
      if (building === null) return;
      expect(asBuilding(building)).toBe(building);
      expect(building.length).toBeLessThan(16);
      expect(building).not.toMatch(/\d{4}|王|单元/);
    }),
    { numRuns: 2_000 },
  );
  for (const text of ['王小明', '3栋1201', '', '3栋\n']) expect(asBuilding(text)).toBeNull();
});
