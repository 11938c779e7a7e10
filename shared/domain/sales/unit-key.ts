const digits = '零一二三四五六七八九';
const suffix = /(?:号楼|栋|幢|座|楼|单元|号|室|房)$/;

/**
 * A unit in the one way in which it is one and the same: 3栋 and 三号楼, 1804 and 1804室. Names such as 梅苑 stay,
 * so that rooms of two buildings never fall together.
 */
export function ledgerKey(unit: { readonly project: string; readonly building: string; readonly entrance: string | null; readonly room: string }): string {
  return [unit.project.normalize('NFKC').trim(), partKey(unit.building), partKey(unit.entrance ?? ''), partKey(unit.room)].join('|');
}

/** A unit as people say it, such as 3栋1单元1804. */
export function unitName(unit: { readonly building: string; readonly entrance: string | null; readonly room: string }): string {
  const joined = /\d$/.test(unit.building) ? `${unit.building}-` : unit.building;
  const entrance = unit.entrance === null ? '' : /\d$/.test(unit.entrance) ? `${unit.entrance}-` : unit.entrance;
  return `${joined}${entrance}${unit.room}`;
}

function partKey(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().replace(/\s+/g, '').replace(suffix, '');
  return plain.replace(/[零一二三四五六七八九十]+/g, numberOf).replace(/(^|\D)0+(?=\d)/g, '$1');
}

/** Chinese numbers up to ninety-nine, and digits read out one by one. */
function numberOf(text: string): string {
  const at = text.indexOf('十');
  if (at < 0) return [...text].map((one) => digits.indexOf(one)).join('');
  const tens = at === 0 ? 1 : digits.indexOf(text[at - 1] ?? '一');
  return String(tens * 10 + Math.max(0, digits.indexOf(text[at + 1] ?? '零')));
}
