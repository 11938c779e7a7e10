const enders = /[。！？!?；;\n…]+[”’」』）)]*/g;
const blank = /^[\s\u200b\u3000]*$/;

/** A sentence of a text: where it begins and ends. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text in order; stretches without a word are left out, so that counting agrees with a reader. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (!blank.test(text.slice(start, end))) found.push({ start, end });
    start = end;
  };
  for (const match of text.matchAll(enders)) add(match.index + match[0].length);
  add(text.length);
  return found;
}

/** The number of the sentence at a place, counted from 0; -1 outside of every sentence. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return -1;
    if (place < sentence.start) high = middle - 1;
    else if (place >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
