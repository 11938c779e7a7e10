import type { DecisionRow, FieldId } from './fields';
import { rowsOf, type Row } from './rows';

/** A place on an A4 sheet in millimetres from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A ruled cell of the table. */
export interface Cell extends Place {
  readonly id: string;
  readonly kind: 'section' | 'label' | 'value';
}

/** Where typed text stands, and how it gives way when there is much of it. */
export interface TextPlace extends Place {
  /** Sizes in points, tried one after the other. */
  readonly sizes: readonly number[];
  readonly middle: boolean;
}

/** The calibrated places of everything on page 1. */
export interface PageLayout {
  readonly frame: Place;
  readonly cells: readonly Cell[];
  /** A field without a place, such as a decision nobody has to make, goes on a continuation page if it has text at all. */
  readonly texts: Readonly<Partial<Record<FieldId, TextPlace>>>;
}

/** The sheet. */
export const sheet: Place = { x: 0, y: 0, w: 210, h: 297 };
/** The table: 25 mm binding edge on the left. */
export const frame: Place = { x: 25, y: 33, w: 172, h: 249 };
/** The QR code of every page; white around it for at least four of its squares. */
export const codePlace: Place = { x: 181, y: 8, w: 16, h: 16 };
/** The text area of a continuation page. */
export const continuationPlace: Place = { x: 25, y: 34, w: 172, h: 248 };

const sectionWidth = 9;
const padX = 1.6;

const head: Pick<Record<FieldId, TextPlace>, 'project' | 'desk' | 'receiver'> = {
  project: { x: 25, y: 10.4, w: 48, h: 6.8, sizes: [10.5, 9.5, 9, 8], middle: true },
  desk: { x: 25, y: 16.8, w: 48, h: 6.8, sizes: [9.5, 9, 8], middle: true },
  receiver: { x: 163, y: 27.5, w: 34, h: 4.8, sizes: [9.5, 9, 8], middle: true },
};

/** The height of a line of text in millimetres. */
export function lineHeight(points: number): number {
  if (points >= 12) return 6;
  if (points >= 10.5) return 5.2;
  if (points >= 9.5) return 4.75;
  return points >= 9 ? 4.5 : 3.3;
}

/** The places on page 1; a form without decision rows gives their room to the rows for handwriting. */
export function pageLayout(decisions: readonly DecisionRow[]): PageLayout {
  const cells: Cell[] = [];
  const texts: Partial<Record<FieldId, TextPlace>> = {};
  let y = frame.y;
  for (const section of rowsOf(decisions)) {
    const top = y;
    for (const row of section.rows) {
      placeRow(row, y, cells, texts);
      y = round(y + row.h);
    }
    cells.push({ id: section.id, kind: 'section', x: frame.x, y: top, w: sectionWidth, h: round(y - top) });
  }
  return { frame, cells, texts: { ...head, ...texts } };
}

function placeRow(row: Row, y: number, cells: Cell[], texts: Partial<Record<FieldId, TextPlace>>): void {
  let x = frame.x + sectionWidth;
  for (const cell of row.cells) {
    cells.push({ id: cell.id, kind: cell.kind, x, y, w: cell.w, h: row.h });
    if (cell.text !== undefined) {
      const { field, sizes, middle, above, below } = cell.text;
      texts[field] = {
        x: round(x + padX),
        y: round(y + above),
        w: round(cell.w - 2 * padX),
        h: round(row.h - above - below),
        sizes,
        middle: middle === true,
      };
    }
    x = round(x + cell.w);
  }
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
