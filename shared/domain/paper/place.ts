import type { Cell, Place, TextPlace } from '../form/layout';
import { sizesFor } from './dress';
import type { Sheet, SheetCell } from './sheet';

/** The fixed places of a page. */
export interface PagePlaces {
  readonly sheet: Place;
  readonly frame: Place;
  readonly code: Place;
  readonly logo: Place;
  readonly foot: number;
}

const left = 25;
const right = 13;
const top = 33;
const below = 15;

/** The places of an A4 page on either side, with 25 mm for binding on the left. */
export function pagePlaces(landscape: boolean): PagePlaces {
  const [w, h] = landscape ? [297, 210] : [210, 297];
  return {
    sheet: { x: 0, y: 0, w, h },
    frame: { x: left, y: top, w: w - left - right, h: h - top - below },
    code: { x: w - right - 16, y: 8, w: 16, h: 16 },
    logo: { x: w - right - 16 - 2 - 26, y: 8, w: 24, h: 15 },
    foot: h - 13.6,
  };
}

/** A cell of a ruled page with the places of all that stands in it. */
export interface PlacedCell {
  readonly cell: SheetCell;
  /** Null where there is no word before the value. */
  readonly label: Cell | null;
  readonly value: Cell;
  readonly text: TextPlace | null;
  readonly boxes: Place | null;
  readonly marks: Place | null;
}

const padX = 1.6;
const boxesMm = 5.8;
const marksMm = 5.6;
// Lines for signatures stay clear of the rule below them.
const marksClear = 1.2;
// One line, or two small ones, stand in the middle of such a cell.
const lowMm = 11.5;
const longSizes = [10.5, 9.5, 9, 8];

/** The calibrated places of a ruled page: the rows fill the frame to its foot where one of them grows. */
export function placeRows({ rows, landscape, dress }: Pick<Sheet, 'rows' | 'landscape' | 'dress'>): PlacedCell[] {
  const { frame } = pagePlaces(landscape);
  const spare = Math.max(0, frame.h - rows.reduce((sum, row) => sum + row.h, 0));
  const growing = rows.reduce((sum, row) => sum + row.grow, 0);
  const placed: PlacedCell[] = [];
  let y = frame.y;
  for (const row of rows) {
    const h = round(row.h + (growing === 0 ? 0 : (spare * row.grow) / growing));
    const labels = row.cells.reduce((sum, cell) => sum + labelWidth(cell), 0);
    const shares = row.cells.reduce((sum, cell) => sum + cell.share, 0);
    let x = frame.x;
    row.cells.forEach((cell, index) => {
      const before = labelWidth(cell);
      const label: Cell | null = before === 0 ? null : { id: `${cell.id}-label`, kind: 'label', x, y, w: before, h };
      x = round(x + before);
      const last = index === row.cells.length - 1;
      const w = last ? round(frame.x + frame.w - x) : round(((frame.w - labels) * cell.share) / shares);
      placed.push(placeCell(cell, label, { id: cell.id, kind: isHead(cell) ? 'label' : 'value', x, y, w, h }, dress.large));
      x = round(x + w);
    });
    y = round(y + h);
  }
  return placed;
}

/** What the rest of a cell's text is headed with on a further page: its own word, or that of its column with the number of its line. */
export function nameOf({ id, label }: SheetCell, cells: readonly SheetCell[]): string {
  if (label !== null) return label.replace(/[\n\u3000]/gu, '');
  const [, grid = '', line = '', column = ''] = /^(.+)-(\d+)-(\d+)$/.exec(id) ?? [];
  const head = cells.find((one) => one.id === `${grid}-head-${column}`)?.label ?? '';
  return `${head.replace(/[\n\u3000]/gu, '')} ${Number(line) + 1}`;
}

/** A shaded word over a column, with nothing beside it. */
function isHead({ label, text, boxes, marks }: SheetCell): boolean {
  return label !== null && text === null && boxes.length === 0 && marks.length === 0;
}

function labelWidth(cell: SheetCell): number {
  return cell.label === null || isHead(cell) ? 0 : cell.labelMm;
}

function placeCell(cell: SheetCell, label: Cell | null, value: Cell, large: boolean): PlacedCell {
  const { x, y, w, h } = value;
  const inner = { x: round(x + padX), w: round(w - 2 * padX) };
  const low = h <= lowMm;
  const hasBoxes = cell.boxes.length > 0;
  const hasMarks = cell.marks.length > 0;
  const above = hasBoxes ? boxesMm : low ? 0.3 : 0.9;
  const under = hasMarks ? marksMm + marksClear : low ? 0.3 : 0.9;
  const alone = cell.text === null;
  return {
    cell,
    label,
    value,
    text: alone ? null : { ...inner, y: round(y + above), h: round(h - above - under), sizes: sizesFor(longSizes, large), middle: low && !hasBoxes && !hasMarks },
    boxes: hasBoxes ? { ...inner, y: alone && !hasMarks ? round(y + (h - boxesMm) / 2) : round(y + 0.3), h: boxesMm } : null,
    marks: hasMarks ? { ...inner, y: alone && !hasBoxes && h < 12 ? round(y + (h - marksMm) / 2) : round(y + h - marksMm - marksClear), h: marksMm } : null,
  };
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
