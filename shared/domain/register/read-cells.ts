import { type Channel, channelLabel, channels } from '../complaint/channel';
import type { Verdict } from '../handling/choices';
import type { Severity } from '../severity/severity';
import { dayFrom, dayText, instantAt, parseDay } from '../../util/local-time';

/** A moment of a register: a day, and the minute of it where the register says one. */
export interface OldMoment {
  readonly day: number;
  readonly minute: number | null;
}

/** How many days the counting of old Excel on a Macintosh begins later. */
const later1904 = 1_462;

/**
 * A moment as registers write it: 2024-03-05, 2024/3/5 14:30, 2024年3月5日, 24.3.5, 20240305, or Excel's number of days.
 * Null where it cannot be told, so a day without its year is not guessed.
 */
export function readMoment(text: string, from1904: boolean): OldMoment | null {
  const plain = text.normalize('NFKC').trim();
  const counted = /^(\d{5})(\.\d+)?$/.exec(plain);
  if (counted !== null) {
    const day = Number(counted[1]) - 25_569 + (from1904 ? later1904 : 0);
    const minute = Math.round(Number(counted[2] ?? 0) * 1_440);
    return { day, minute: counted[2] === undefined || minute === 1_440 ? null : minute };
  }
  const found = /^(\d{4}|\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s*(?:周|星期|礼拜)[一二三四五六日天])?(?:[\sT]*(上午|下午|晚上?|中午)?\s*(\d{1,2})\s*[:点时]\s*(\d{1,2})?\s*分?(?::\d{1,2}(?:\.\d+)?)?)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (found === null) return null;
  const [, year = '', month = '', date = '', half, hour, minute] = found;
  const day = dayFrom(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(date));
  const wanted = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (dayText(day) !== wanted || parseDay(wanted) !== day) return null;
  if (hour === undefined) return { day, minute: null };
  const at = Number(hour) + ((half === '下午' || half?.startsWith('晚') === true) && Number(hour) < 12 ? 12 : 0);
  return at > 23 || Number(minute ?? 0) > 59 ? null : { day, minute: at * 60 + Number(minute ?? 0) };
}

/** The instant of a moment; a day without a time stands at noon. */
export function momentAt({ day, minute }: OldMoment): string {
  return instantAt(day, minute ?? 720);
}

/** A way of complaining as registers call it; null for what nobody knows. */
export function readChannel(text: string): Channel | null {
  const known = channels.find((channel) => channelLabel[channel] === text);
  if (known !== undefined) return known;
  if (/来访|上门|现场|当面|到访|面谈/.test(text)) return 'walk-in';
  if (/来电|电话|致电|热线/.test(text)) return 'phone';
  if (/来信|信件|信函|书面|函/.test(text)) return 'letter';
  if (/网|微信|邮件|短信|公众号|APP|平台|QQ/i.test(text)) return 'online';
  return /转|其他|其它/.test(text) ? 'forwarded' : null;
}

/** A severity by its name in the policy in force or in the default one; null for what nobody knows. */
export function readSeverity(text: string, names: Readonly<Partial<Record<Severity, string>>>): Severity | null {
  const plain = text.replace(/投诉$/, '');
  const own = (Object.keys(names) as Severity[]).find((severity) => names[severity]?.replace(/投诉$/, '') === plain);
  return own ?? usual[plain] ?? null;
}

const usual: Readonly<Record<string, Severity>> = {
  重大: 'major', 特大: 'major', 严重: 'major',
  重要: 'important', 较大: 'important', 较重: 'important',
  轻微: 'minor', 一般: 'minor', 普通: 'minor', 轻: 'minor',
  内部: 'internal',
};

/** What the customer said to it; undefined for what nobody knows. */
export function readVerdict(text: string): Verdict | null | undefined {
  if (text === '' || /^(?:无|未回访|未填|-|\/)$/.test(text)) return null;
  if (/不满|否|未解决/.test(text)) return 'dissatisfied';
  if (/基本|较|一般|尚可/.test(text)) return 'basically';
  return /满意|同意|是|认可|好/.test(text) ? 'satisfied' : undefined;
}

/** Whether a register says that a complaint is closed; undefined for what nobody knows. */
export function readStatus(text: string): boolean | undefined {
  if (/未|没|否|在办|办理中|处理中|跟进|进行|待|中$/.test(text)) return false;
  return /结|完|闭|是|已|归档|解决|√/.test(text) ? true : undefined;
}
