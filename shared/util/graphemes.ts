const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The characters of a text as a reader counts them: an emoji or a rare character is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The number of code points of a text; the measure of every length limit. */
export function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xdc00) count += 1;
  }
  return count;
}
