import { placeRows } from '../../../shared/domain/paper/place';
import type { Sheet } from '../../../shared/domain/paper/sheet';
import type { Word } from './pdf';

const slack = 0.4;
// Punctuation of full width is set closer than its box is wide.
const mayTouch = 2.4;

/** Words that run over an edge of the cell they stand in, over the edge of the sheet's frame, or over each other. */
export function misplaced(words: readonly Word[], model: Sheet): string[] {
  const cells = placeRows(model).flatMap(({ label, value }) => (label === null ? [value] : [label, value]));
  const outside = words.filter((word) => {
    const x = (word.left + word.right) / 2;
    const y = (word.top + word.bottom) / 2;
    const cell = cells.find((one) => x > one.x && x < one.x + one.w && y > one.y && y < one.y + one.h);
    if (cell === undefined) return word.left < 24.6 || word.right > (model.landscape ? 284.4 : 197.4);
    return word.left < cell.x - slack || word.right > cell.x + cell.w + slack || word.top < cell.y - 1.5 || word.bottom > cell.y + cell.h + 1.5;
  });
  const over = words.filter((word, index) => words.some((other, at) => at > index && overlap(word.left, word.right, other.left, other.right) > mayTouch && overlap(word.top, word.bottom, other.top, other.bottom) > 2.2));
  return [...outside.map(({ text }) => `outside: ${text}`), ...over.map(({ text }) => `over another: ${text}`)];
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}
