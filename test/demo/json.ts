import { parse, type ParseError } from 'jsonc-parser';

/** The value of a JSON file; what cannot be read is told by line and column only, for its content may name a customer. */
export function parseJson(bytes: Uint8Array, refuse: (why: string) => never): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('不是 UTF-8 文本。');
  }
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`不是正确的 JSON${placeIn(text)}。`);
  }
}

/** Where the first fault is; only this parser tells it on every Node. */
function placeIn(text: string): string {
  const faults: ParseError[] = [];
  try {
    parse(text, faults, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested beyond any input: the sentence does without the place.
  }
  const [first] = faults;
  if (first === undefined) return '';
  const before = text.slice(0, first.offset).split('\n');
  return `：第 ${before.length} 行第 ${[...(before.at(-1) ?? '')].length + 1} 列`;
}
