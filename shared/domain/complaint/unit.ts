const numeral = /[\d一二三四五六七八九十百千零〇]/u;
// Zero as a whole number: 0栋, 3-0-1801; not the noughts within 1001 or a hyphenated 01.
const zero = /(?<![\d.])0+(?!\d)/u;

/**
 * What makes a unit (房号) one that cannot be, as a sentence for the desk, or null. No reason to refuse: the customer may
 * not know it better, and without a ledger of units nobody can tell whether a possible one exists.
 */
export function unitDoubt(unit: string): string | null {
  const plain = unit.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!numeral.test(plain)) return '房号里没有号码，请再问客户一句；说不清时可以照样登记。';
  if (zero.test(plain)) return '没有 0 号的楼栋或房间，请再问客户一句；说不清时可以照样登记。';
  return null;
}
