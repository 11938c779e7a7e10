import { parsePhone } from '../../util/phone';

const numerals = '零一二三四五六七八九';

/** A telephone number in the one way in which it is compared; null for what is none. */
export function phoneKey(phone: string | null): string | null {
  const parsed = phone === null ? null : parsePhone(phone);
  return parsed === null ? null : parsed.groups.join('').replace(/^\+86/, '');
}

/** A unit in the one way in which it is compared: 3栋1804, 3-1804 and 三号楼1804室 are one; null where no number is in it. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const plain = unit.normalize('NFKC').toUpperCase().replace(/[一二三四五六七八九十]+/g, (text) => String(numberOf(text)));
  const parts = plain.match(/[A-Z]+|\d+/g)?.map((part) => part.replace(/^0+(?=\d)/, ''));
  return parts === undefined || !parts.some((part) => /\d/.test(part)) ? null : parts.join('-');
}

/** A Chinese number below a hundred. */
function numberOf(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return Number([...text].map((one) => numerals.indexOf(one)).join(''));
  const tens = at === 0 ? 1 : numerals.indexOf(text[at - 1] ?? '');
  return tens * 10 + Math.max(0, numerals.indexOf(text[at + 1] ?? '零'));
}
