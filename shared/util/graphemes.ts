let segmenter: Intl.Segmenter | undefined;

/** Chinese, its punctuation and ASCII: here every code unit is a character of its own, which is far quicker to split. */
const plain = /^[\u0020-\u007e\u2014\u2018-\u201d\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The characters of a text as a reader counts them: an emoji or a rare character is one. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return text.split('');
  // Made at first use: it loads data, which a start would wait for.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
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
