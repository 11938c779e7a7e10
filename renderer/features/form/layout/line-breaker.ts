/** One line of a text as it stands on paper. */
export interface Line {
  readonly text: string;
  /** The line was broken because it was full, so its ends are drawn flush. */
  readonly full: boolean;
}

/** Some lines of a text, and where the rest begins. */
export interface Broken {
  readonly lines: readonly Line[];
  /** Index into the text of the first character that has no line yet; its length when all have one. */
  readonly next: number;
}

/** Breaks a text into at most `limit` lines of a width in millimetres at a size in points, beginning at an index. */
export type LineBreaker = (text: string, place: { w: number; size: number }, limit: number, from?: number) => Broken;

const mmPerPixel = 25.4 / 96;
const mmPerPoint = 25.4 / 72;
// A line counts as full from here on; a shorter one, left by a long word, would look torn when spread.
const fullShare = 0.9;

/** Breaks lines the way the page draws them, by laying the text out unseen in `host`. */
export function domLineBreaker(host: HTMLElement): LineBreaker {
  const node = document.createTextNode('');
  const range = document.createRange();
  host.replaceChildren(node);

  const boxOf = (start: number, end: number): DOMRect => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };

  return (text, place, limit, from = 0) => {
    host.style.width = `${place.w}mm`;
    host.style.fontSize = `${place.size}pt`;
    const perLine = Math.max(1, Math.floor(place.w / (place.size * mmPerPoint)));
    const fullWidth = (place.w / mmPerPixel) * fullShare;
    const lines: Line[] = [];
    let next = from;
    while (lines.length < limit && next < text.length) {
      const paragraphEnd = endOfParagraph(text, next);
      // A window of the paragraph: laying out all of a very long text for each page would cost its square.
      const windowEnd = wholePair(text, Math.min(paragraphEnd, next + perLine * 6 * (limit - lines.length + 1)));
      const last = windowEnd === paragraphEnd;
      node.data = text.slice(next, windowEnd);
      const length = node.data.length;
      let start = 0;
      while (lines.length < limit && start < length) {
        const end = endOfLine(boxOf, start, length, perLine);
        if (end === length && !last && start > 0) break;
        const full = end < length && boxOf(start, end).width >= fullWidth;
        lines.push({ text: node.data.slice(start, end).trimEnd(), full });
        start = end;
      }
      if (length === 0) lines.push({ text: '', full: false });
      next += start;
      if (next === paragraphEnd && next < text.length) next += 1;
    }
    node.data = '';
    return { lines, next };
  };
}

function endOfParagraph(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/** Moves an index off the middle of a surrogate pair. */
function wholePair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

/** The index after the last character on the line that begins at `start`: a guess, steps past it, then halving. */
function endOfLine(boxOf: (start: number, end: number) => DOMRect, start: number, length: number, perLine: number): number {
  const top = boxOf(start, start + 1).top;
  const below = (at: number): boolean => boxOf(at, at + 1).top > top + 1;
  let low = start;
  let high = start;
  let step = perLine;
  do {
    low = high;
    high = Math.min(length, high + step);
    step *= 2;
  } while (high < length && !below(high));
  if (high === length && !below(length - 1)) return length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (below(Math.min(middle, length - 1))) high = middle;
    else low = middle;
  }
  return high;
}
