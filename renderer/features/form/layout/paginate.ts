import { fieldIds, type FieldId } from '../../../../shared/domain/form/fields';
import { continuationPlace, lineHeight, pageLayout, type Place, type TextPlace } from '../../../../shared/domain/form/layout';
import { sizesFor } from '../../../../shared/domain/paper/dress';
import type { FormModel } from '../../../../shared/domain/form/model';
import type { Line, LineBreaker } from './line-breaker';

/** The text of a field in its place on page 1. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly Line[];
  /** The page on which the text goes on; null when all of it is here. */
  readonly continuedOn: number | null;
}

/** A stretch of a field's text on a continuation page. */
export interface Stretch<F extends string = FieldId> {
  readonly field: F;
  readonly from: number;
  readonly lines: readonly Line[];
  readonly continuedOn: number | null;
}

/** The whole form cut into pages. */
export interface FormPages {
  readonly texts: Readonly<Record<FieldId, FittedText>>;
  /** Page 2 and those after it. */
  readonly continuations: readonly (readonly Stretch[])[];
  readonly count: number;
}

const usualSize = 10.5;

/** The size of text on continuation pages. */
export function continuationSize(large: boolean): number {
  return large ? 12 : usualSize;
}

/** The height of a field's name over its text there. */
export const CONTINUATION_HEAD = 7.4;
/** The height of the words that tell where a text goes on, and the room below a stretch. */
export const CONTINUATION_FOOT = 5.2;

/** Fits every text into its place; what does not fit in the smallest size goes on on numbered pages, and nothing is left out. */
export function paginate(model: FormModel, breakLines: LineBreaker): FormPages {
  const places = pageLayout(model.decisions).texts;
  const { large } = model.dress;
  const fitted = new Map<FieldId, { size: number; lines: readonly Line[]; next: number }>();
  for (const field of fieldIds) fitted.set(field, fit(model.fields[field], larger(places[field], large), breakLines));

  const pages = new ContinuationPages<FieldId>(breakLines, continuationPlace, continuationSize(large));
  const texts = Object.fromEntries(
    fieldIds.map((field): [FieldId, FittedText] => {
      const { size, lines, next } = fitted.get(field) ?? { size: usualSize, lines: [], next: 0 };
      const whole = next >= model.fields[field].length;
      return [field, { size, lines, continuedOn: whole ? null : pages.add(field, model.fields[field], next) }];
    }),
  ) as Record<FieldId, FittedText>;
  return { texts, continuations: pages.pages, count: pages.pages.length + 1 };
}

function larger(place: TextPlace | undefined, large: boolean): TextPlace | undefined {
  return place === undefined ? undefined : { ...place, sizes: sizesFor(place.sizes, large) };
}

/** Sets a text in its place at the largest size that has room for all of it; `next` is where the rest begins. */
export function fit(text: string, place: TextPlace | undefined, breakLines: LineBreaker): { size: number; lines: readonly Line[]; next: number } {
  if (place === undefined) return { size: usualSize, lines: [], next: 0 };
  let size = place.sizes[0] ?? usualSize;
  for (const step of place.sizes) {
    size = step;
    const { lines, next } = breakLines(text, { w: place.w, size }, capacity(place.h, size));
    if (next >= text.length) return { size, lines, next };
  }
  // The last line is left to the words that tell where the text goes on.
  const room = capacity(place.h, size) - 1;
  return { size, ...breakLines(text, { w: place.w, size }, room) };
}

function capacity(height: number, size: number): number {
  return Math.max(1, Math.floor((height + 0.01) / lineHeight(size)));
}

/** The pages after page 1, filled one text after the other. */
export class ContinuationPages<F extends string> {
  readonly pages: Stretch<F>[][] = [];
  #free = 0;

  constructor(
    private readonly breakLines: LineBreaker,
    private readonly place: Place,
    private readonly size: number,
  ) {}

  /** Sets the rest of a text and tells the page on which it begins. */
  add(field: F, text: string, start: number): number {
    const line = lineHeight(this.size);
    // A field's name alone at the foot of a page says nothing.
    if (this.#free < CONTINUATION_HEAD + 3 * line + CONTINUATION_FOOT) this.#turn();
    const first = this.pages.length + 1;
    let from = 1;
    let next = start;
    for (;;) {
      const room = Math.floor((this.#free - CONTINUATION_HEAD - CONTINUATION_FOOT + 0.01) / line);
      const broken = this.breakLines(text, { w: this.place.w, size: this.size }, room, next);
      const here = this.pages.length + 1;
      const whole = broken.next >= text.length;
      this.pages.at(-1)?.push({ field, from, lines: broken.lines, continuedOn: whole ? null : here + 1 });
      this.#free -= CONTINUATION_HEAD + broken.lines.length * line + CONTINUATION_FOOT;
      if (whole) return first;
      next = broken.next;
      from = here;
      this.#turn();
    }
  }

  #turn(): void {
    this.pages.push([]);
    this.#free = this.place.h;
  }
}
