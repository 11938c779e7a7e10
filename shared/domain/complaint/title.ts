import { graphemes } from '../../util/graphemes';

/** The most characters of a title. */
export const titleLength = 40;

const sentence = /[^。！？!?；;\n…]+/g;
const greeting = /^(?:(?:尊敬的|敬爱的)[^，,]{0,16}|[^，,]{0,8}(?:您好|你好|领导好|经理好|大家好|早上好|上午好|下午好|晚上好))[，,：:]?$/;

/** What a complaint is called in a list: its first sentence that says something, cut at a clause where it is long. */
export function titleOf(facts: string): string {
  // A title needs only the beginning, and a text may be 20,000 characters long.
  const beginning = facts.slice(0, 600);
  const sentences = (beginning.match(sentence) ?? []).map((part) => part.replace(/\s+/gu, ' ').trim());
  const telling = sentences.filter((part) => /[\p{L}\p{N}\p{So}]/u.test(part));
  return shorten(telling.find((part) => !greeting.test(part)) ?? telling[0] ?? beginning.trim());
}

function shorten(text: string): string {
  if (text.length <= titleLength) return text;
  const letters = graphemes(text);
  if (letters.length <= titleLength) return text;
  const cut = letters.slice(0, titleLength);
  const clause = Math.max(...['，', ',', '、', '：'].map((mark) => cut.lastIndexOf(mark)));
  if (clause >= titleLength / 3) return cut.slice(0, clause).join('');
  return `${cut.slice(0, titleLength - 1).join('')}…`;
}
