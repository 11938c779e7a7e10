import type { Cell, Place } from '../../../../shared/domain/form/layout';
import type { Mark, SheetBox } from '../../../../shared/domain/paper/sheet';
import type { Line } from './line-breaker';
import type { Stretch } from './paginate';

/** Lines in a place of a page. */
export interface SetText {
  readonly key: string;
  readonly place: Place;
  readonly lines: readonly Line[];
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
  readonly middle: boolean;
  readonly bold: boolean;
  /** The page on which the text goes on; null when all of it is here. */
  readonly continuedOn: number | null;
}

/** A page with everything in its place. */
export interface SetPage {
  readonly cells: readonly Cell[];
  readonly labels: readonly { readonly cell: Cell; readonly text: string }[];
  readonly texts: readonly SetText[];
  readonly boxes: readonly { readonly key: string; readonly place: Place; readonly boxes: readonly SheetBox[] }[];
  readonly marks: readonly { readonly key: string; readonly place: Place; readonly marks: readonly Mark[] }[];
  /** Bars of a chart; `x` and `w` of a part are millimetres within its place, `series` says by what it is filled. */
  readonly bars: readonly { readonly key: string; readonly place: Place; readonly parts: readonly { readonly x: number; readonly w: number; readonly series: number }[] }[];
  /** What did not fit on page 1. */
  readonly stretches: readonly (Stretch<string> & { readonly name: string })[];
}

/** A page with nothing on it yet. */
export const emptyPage: SetPage = { cells: [], labels: [], texts: [], boxes: [], marks: [], bars: [], stretches: [] };
