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
  let tokens = '';
  let before = '';
  for (const character of folded) {
    const token = character === separator || character === ' ' ? '' : encode(character);
    if (token !== '') tokens += before === '' ? `${token} ` : `${token} ${before}${token} `;
    before = token;
  }
  return tokens;
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

const encoded = new Map<string, string>();

/**
 * Four letters or digits per character: enough for all of Unicode, and never an operator of the query language.
 * Remembered, because a language has few characters and texts have many.
 */
function encode(character: string): string {
  let token = encoded.get(character);
  if (token === undefined) {
    token = character.codePointAt(0)!.toString(36).padStart(4, '0');
    encoded.set(character, token);
  }
  return token;
}
