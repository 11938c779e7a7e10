import type { Identity } from '../complaint/event';

/** Who must not be recognised: whoever complained, as far as known, and everybody of the office or complained about. */
export interface Somebody {
  readonly identity: Identity | null;
  readonly people: readonly string[];
}

/** What still tells who it was: words of the text, and what they are. */
export interface Found {
  readonly words: string;
  readonly what: string;
  /** A guess: somebody has to look, and may leave it. */
  readonly doubtful: boolean;
}

interface Finder {
  readonly what: string;
  readonly pattern: RegExp;
  readonly put: string;
  readonly doubtful?: true;
}

const numeral = '[\\d一二三四五六七八九十百零〇两]';
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚';

// The order matters: what is longer and surer goes first.
const everywhere: readonly Finder[] = [
  { what: '邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, put: '（邮箱略）' },
  { what: '车牌', pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Z0-9])/g, put: '（车牌略）' },
  // Phones, also masked ones, identity cards and contract numbers; no dates and no sums of money.
  { what: '号码', pattern: /(?<![\d.¥￥])(?!\d{4}-\d{1,2}-\d{1,2}(?!\d))\+?\d(?:[\s-]?[\d*Xx]){6,}(?!\d*(?:\.\d+)?\s*元)/g, put: '（号码略）' },
  { what: '房号', pattern: new RegExp(`${numeral}+\\s*(?:栋|幢|号楼|座|期)(?:[\\s\\-的]*${numeral}+\\s*单元)?[\\s\\-的]*(?:${numeral}{1,3}\\s*[楼层][\\s\\-]*)?${numeral}+(?!${numeral})(?!\\s*(?:楼|层|单元|栋|幢|号楼|座))(?:\\s*(?:室|号房|房|户|号))?`, 'g'), put: '某户' },
  { what: '房号', pattern: new RegExp(`${numeral}+\\s*单元[\\s\\-]*${numeral}+(?!${numeral}|\\s*[楼层])(?:\\s*(?:室|号|房))?`, 'g'), put: '某户' },
  { what: '房号', pattern: /(?<![\d-])\d{1,3}-\d{1,3}-\d{2,4}(?![\d-])|(?<![\d-])\d{1,3}-\d{3,4}(?![\d-])|(?<!\d)\d{3,4}\s*[室房](?!间|屋|产|款|源)/g, put: '某户' },
  { what: '称呼', pattern: new RegExp(`[${surnames}](先生|女士|小姐|太太|阿姨|师傅|经理|主任|工程师|某某|某)`, 'g'), put: '某$1', doubtful: true },
  { what: '称呼', pattern: new RegExp(`(?<![大缩减从最])[小老][${surnames}](?![\\u4e00-\\u9fff]{0,1}[区房楼])`, 'g'), put: '某员工', doubtful: true },
];

/** Words that stand in the place of a name and tell nothing. */
const nameless = /^(?:业主|客户|顾客|访客|来访|来电|匿名|不详|未知|不便透露|先生|女士|本人|家属)+$/u;

function findersOf({ identity, people }: Somebody): Finder[] {
  const named = (what: string, text: string | null, put: string, least: number): Finder[] => {
    const parts = [...(text ?? '').replace(/[\s\-－—]/g, '')];
    if (parts.length < least || nameless.test(parts.join(''))) return [];
    return [{ what, pattern: new RegExp(parts.map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('[\\s\\-－—]*'), 'giu'), put }];
  };
  return [
    ...(identity === null ? [] : [
      ...named('客户姓名', identity.name, '客户', 2),
      ...named('客户电话', identity.phone, '（号码略）', 5),
      ...named('合同号', identity.contract, '（合同号略）', 4),
      ...named('房号', identity.unit, '某户', 3),
    ]),
    ...[...new Set(people)].sort((one, other) => other.length - one.length).flatMap((name) => named('人员姓名', name, '某员工', 2)),
    ...everywhere,
  ];
}

/** The same text with narrow figures, letters and hyphens, sign for sign. */
function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ＠＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[－–—‐]/g, '-');
}

/** A text in which nobody can be recognised, as far as rules can tell; a person reads it all the same. */
export function withoutNames(text: string, somebody: Somebody): string {
  return findersOf(somebody).reduce((left, { pattern, put }) => {
    const flat = narrow(left);
    let out = '';
    let end = 0;
    for (const match of flat.matchAll(pattern)) {
      out += left.slice(end, match.index) + put.replace('$1', match[1] ?? '');
      end = match.index + match[0].length;
    }
    return out + left.slice(end);
  }, text);
}

/** Everything in a text by which somebody might be recognised; each word is found once, by what is surest. */
export function namesIn(text: string, somebody: Somebody): readonly Found[] {
  let flat = narrow(text);
  const found: Found[] = [];
  for (const { pattern, what, doubtful = false } of findersOf(somebody)) {
    flat = flat.replace(pattern, (match, ...rest: (string | number)[]) => {
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      found.push({ words: text.slice(at, at + match.length), what, doubtful });
      return taken.repeat(match.length);
    });
  }
  return found.filter(({ words }, at) => found.findIndex((one) => one.words === words) === at);
}

/** Stands where something was found already. */
const taken = '\u0000';
