import { type Sentence, sentencesOf } from './sentences';

const slots = 0x10000;

/** A text prepared for being asked for many words: most are not in it, and that is known at once. */
export class SearchedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly #pairs = new Uint8Array(slots);
  readonly #places = new Map<string, readonly number[]>();

  constructor(text: string) {
    this.text = text;
    this.sentences = sentencesOf(text);
    for (let at = 0; at + 1 < text.length; at += 1) this.#pairs[slotAt(text, at)] = 1;
  }

  /** Every place where the words stand, in order. */
  placesOf(words: string): readonly number[] {
    const known = this.#places.get(words);
    if (known !== undefined) return known;
    const places: number[] = [];
    if (words.length < 2 || this.#pairs[slotAt(words, 0)] === 1) {
      for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) places.push(at);
    }
    this.#places.set(words, places);
    return places;
  }
}

function slotAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (slots - 1);
}
