const separator = '\u001f';

/** How texts are compared: width and case do not matter, and neither do blanks and control characters. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

/** One text out of several fields; no query can match across two of them. */
export function foldFields(fields: readonly (string | null)[]): string {
  return fields.map((field) => fold(field ?? '')).filter((field) => field !== '').join(separator);
}

/** The field at a place of a text that was made of several; empty where there is none. */
export function fieldOf(folded: string, at: number): string {
  return folded.split(separator)[at] ?? '';
}

/** The words of a query, folded; a complaint is found when it holds each of them. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(' ').filter((word) => word !== ''))];
}

/** Every character and every pair of neighbours, as tokens that any tokenizer leaves alone; the index itself passes over repeated ones. */
export function tokensOf(folded: string): string {
  // Each character gives at most two tokens and two blanks; letters are put as bytes, since texts joined from a thousand pieces are slow to read.
  if (letters.length < folded.length * bytesEach) letters = Buffer.alloc(folded.length * bytesEach);
  let end = 0;
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const point = folded.codePointAt(at)!;
    if (point > 0xffff) at += 1;
    const token = point === separatorPoint || point === blankPoint ? 0 : packed(point);
    if (token !== 0) end = blank(put(token, end));
    if (token !== 0 && before !== 0) end = blank(put(token, put(before, end)));
    before = token;
  }
  return letters.toString('latin1', 0, end);
}

const separatorPoint = separator.codePointAt(0)!;
const blankPoint = 0x20;
const bytesEach = 14;
let letters = Buffer.alloc(0);
/** The four letters of each character of the basic plane as one number, made when it is first met. */
const packedTokens = new Uint32Array(0x1_0000);

function packed(point: number): number {
  const known = point > 0xffff ? 0 : packedTokens[point]!;
  if (known !== 0) return known;
  const token = Buffer.from(encodePoint(point), 'latin1').readUInt32LE();
  if (point <= 0xffff) packedTokens[point] = token;
  return token;
}

function blank(at: number): number {
  letters[at] = blankPoint;
  return at + 1;
}

function put(token: number, at: number): number {
  letters[at] = token;
  letters[at + 1] = token >>> 8;
  letters[at + 2] = token >>> 16;
  letters[at + 3] = token >>> 24;
  return at + 4;
}

/** The token of a pair of neighbouring characters. */
export function pairToken(pair: string): string {
  return [...pair].map(encode).join('');
}

/** How many pairs of one word are looked up; the text itself is compared afterwards. */
const pairsLookedUp = 12;

/** A full-text expression that holds wherever the words may be, and for words of one or two characters nowhere else. */
export function matchOf(words: readonly string[]): string {
  return [...new Set(words.flatMap(tokensToLookUp))].join(' AND ');
}

/** Words that the index alone cannot decide. */
export function wordsToCompare(words: readonly string[]): string[] {
  return words.filter((word) => [...word].length > 2);
}

/** A LIKE pattern, with `\` as its escape, for texts that hold a word. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

function tokensToLookUp(word: string): string[] {
  const tokens = [...word].map(encode);
  if (tokens.length === 1) return tokens;
  const pairs = tokens.slice(1).map((token, index) => tokens[index]! + token);
  const step = Math.max(1, (pairs.length - 1) / (pairsLookedUp - 1));
  const count = Math.min(pairs.length, pairsLookedUp);
  return Array.from({ length: count }, (_, index) => pairs[Math.round(index * step)]!);
}

/** Four letters or digits per character: enough for all of Unicode, and never an operator of the query language. */
function encode(character: string): string {
  return encodePoint(character.codePointAt(0)!);
}

function encodePoint(point: number): string {
  return point.toString(36).padStart(4, '0');
}
