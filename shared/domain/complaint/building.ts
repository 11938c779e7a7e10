const digits = '零一二三四五六七八九';
const number = '[\\dA-Z]{1,3}';
const area = '(?:[东西南北中]区|[\\dA-Z]{1,2}(?:期|区|组团|地块|标段))';
const house = '(?:栋|幢|号楼|座|#楼?|楼)';
/** A flat of a building with many: a storey and a room on it, or a staircase. */
const room = '(?:\\d{1,2}单元|\\d{1,2}[-\\s]*\\d{3,4}(?!\\d)|\\d{3,4}(?!\\d))';
const spoken = new RegExp(`^(?:[^\\dA-Z]*?)(${area}+)?-?0*(${number})(?:${house}|号(?=\\d{1,2}单元))[-\\s]*${room}`);
const short = new RegExp(`^(${area}+)?-?0*(${number})-(?:\\d{1,2}-)?\\d{3,4}(?!\\d)`);
const written = new RegExp(`^${area}*${number}栋$`);
/** Where one unit is one building, or one of two or four under a roof: its building would tell whose it is. */
const alone = /别墅|墅|联排|叠拼|双拼|独栋|独院|合院|四合|商铺|店面|铺位|车位|车库|地块号/;

/**
 * The building of a typed unit, such as 3栋 of 3幢2单元1201, 三号楼1201 or 3-1201, for counting; null where none can be
 * told, and where it would tell the unit: a villa, a shop, a building without flats.
 */
export function buildingOf(unit: string | null): string | null {
  if (unit === null || alone.test(unit)) return null;
  const plain = unit
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[－—–‐]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[一二三四五六七八九十百]+(?=期|区|组团|地块|标段|栋|幢|号|座|#|楼|单元)/g, (text) => String(numberOf(text)))
    .replace(/[一二三四五六七八九零〇]{3,4}/g, (text) => [...text].map((one) => Math.max(0, digits.indexOf(one))).join(''))
    .replace(/[的第]/g, '');
  const [, areas = '', at] = spoken.exec(plain) ?? short.exec(plain) ?? [];
  return at === undefined || /^0*$/.test(at) ? null : `${areas}${at}栋`;
}

/** A building that somebody else read from a unit; null for what is none. */
export function asBuilding(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && written.test(text) ? text : null;
}

/** A Chinese number below two hundred. */
function numberOf(text: string): number {
  const [hundreds, rest] = text.includes('百') ? [100 * Math.max(1, digits.indexOf(text[0] ?? '')), text.slice(text.indexOf('百') + 1)] : [0, text];
  const at = rest.indexOf('十');
  if (at < 0) return hundreds + Number([...rest].map((one) => digits.indexOf(one)).join(''));
  return hundreds + 10 * (at === 0 ? 1 : digits.indexOf(rest[at - 1] ?? '')) + Math.max(0, digits.indexOf(rest[at + 1] ?? '零'));
}
