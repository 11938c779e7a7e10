import { lineHeight, type Cell, type Place } from '../../../../shared/domain/form/layout';
import { pagePlaces } from '../../../../shared/domain/paper/place';
import type { Sheet, SheetBlock } from '../../../../shared/domain/paper/sheet';
import type { Line, LineBreaker } from './line-breaker';
import type { SetPage, SetText } from './set-page';

type Bars = Extract<SheetBlock, { kind: 'bars' }>;
type Table = Extract<SheetBlock, { kind: 'table' }>;

const headMm = 7;
const marksMm = 10;
const padX = 1.3;
const padY = 0.8;
const barMm = 5.2;
const nameMm = 44;
const numberMm = 30;
const everything = 1_000_000;

/** Lets blocks flow over pages: rows are kept whole where a page has room for them, and a table's head stands on each page. */
export function flowBlocks(sheet: Sheet, breakLines: LineBreaker): readonly SetPage[] {
  const hasContents = sheet.blocks.some(({ kind }) => kind === 'contents');
  // Where a heading stands is known once all of it has flowed, and the numbers take no more room than their places did.
  return flowed(sheet, breakLines, hasContents ? flowed(sheet, breakLines, new Map()).headings : new Map()).pages;
}

function flowed(sheet: Sheet, breakLines: LineBreaker, known: ReadonlyMap<string, number>): Flow {
  const flow = new Flow(pagePlaces(sheet.landscape).frame, breakLines, sheet.dress.large);
  for (const block of sheet.blocks) {
    if (block.kind === 'heading') flow.heading(block.text);
    else if (block.kind === 'contents') flow.table(contentsOf(block.of, known));
    else if (block.kind === 'text') flow.words(block.text, false);
    else if (block.kind === 'table') flow.table(block);
    else if (block.kind === 'bars') flow.bars(block);
    else flow.marks(block.marks);
  }
  return flow;
}

function contentsOf(headings: readonly string[], pages: ReadonlyMap<string, number>): Table {
  return { kind: 'table', columns: [{ label: '目　录', share: 9, align: 'left' }, { label: '页', share: 1, align: 'right' }], rows: headings.map((heading) => [heading, String(pages.get(heading) ?? '')]), rowMm: 6.4, fill: false };
}

type Growing = { -readonly [K in keyof SetPage]: SetPage[K] extends readonly (infer T)[] ? T[] : never };

class Flow {
  readonly pages: Growing[] = [newPage()];
  /** The page on which each heading stands first. */
  readonly headings = new Map<string, number>();
  #y: number;
  #key = 0;

  constructor(
    private readonly frame: Place,
    private readonly breakLines: LineBreaker,
    private readonly large: boolean,
  ) {
    this.#y = frame.y;
  }

  heading(text: string): void {
    this.words(text, true);
    this.headings.set(text, this.headings.get(text) ?? this.pages.length);
  }

  words(text: string, bold: boolean): void {
    const size = this.large ? 12 : 10.5;
    if (bold) {
      // A heading alone at the foot of a page says nothing.
      if (this.#left() < 4 * lineHeight(size)) this.#turn();
      else if (this.#y > this.frame.y) this.#y += 2;
    }
    let next = 0;
    while (next < text.length) {
      if (this.#left() < lineHeight(size)) this.#turn();
      const room = Math.floor((this.#left() + 0.01) / lineHeight(size));
      const broken = this.breakLines(text, { w: this.frame.w, size }, room, next);
      const h = broken.lines.length * lineHeight(size);
      this.#text({ ...this.frame, y: this.#y, h }, broken.lines, size, { bold });
      this.#y += h;
      next = broken.next;
    }
    this.#y += 0.8;
  }

  marks(marks: SetPage['marks'][number]['marks']): void {
    if (this.#left() < marksMm) this.#turn();
    this.#page().marks.push({ key: this.#next(), place: { ...this.frame, y: this.#y + 2, h: marksMm - 2 }, marks: [...marks] });
    this.#y += marksMm;
  }

  /** Rows of name, bar and number; several series are named before, each beside its pattern. */
  bars({ series, bars }: Bars): void {
    const size = this.large ? 10 : 9;
    const [{ x, w }, h] = [this.frame, barMm];
    const line = (text: string, from: number, width: number, align: SetText['align'], y = this.#y): void => {
      const { lines } = this.breakLines(text, { w: width, size }, 1);
      this.#text({ x: from, y, w: width, h }, lines, size, { align, middle: true });
    };
    if (this.#left() < 3 * h) this.#turn();
    if (series.length > 1) {
      series.forEach((name, index) => {
        const from = x + nameMm + 28 * index;
        this.#page().bars.push({ key: this.#next(), place: { x: from, y: this.#y + 1, w: 5, h: h - 2 }, parts: [{ x: 0.1, w: 4.8, series: index }] });
        line(name, from + 6, 21, 'left');
      });
      this.#y = round(this.#y + h);
    }
    const longest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)));
    for (const { name, parts, note } of bars) {
      if (this.#left() < h) this.#turn();
      const room = w - nameMm - numberMm - 2;
      let from = 0.1;
      const drawn = parts.map((part, index) => {
        const width = round((part / longest) * (room - 0.2));
        from += width;
        return { x: round(from - width), w: width, series: index };
      });
      line(name, x, nameMm - 2, 'right');
      this.#page().bars.push({ key: this.#next(), place: { x: x + nameMm, y: round(this.#y + 0.8), w: room, h: h - 1.6 }, parts: drawn.filter((part) => part.w > 0) });
      line(note, x + w - numberMm, numberMm, 'left');
      this.#y = round(this.#y + h);
    }
    this.#y += 1.2;
  }

  table(table: Table): void {
    const size = this.large ? 10.5 : 9.5;
    const widths = columnWidths(table, this.frame.w);
    this.#head(table, widths);
    for (const row of table.rows) {
      let cells = row.map((text, index) => this.breakLines(text, { w: (widths[index] ?? 20) - 2 * padX, size }, everything).lines);
      for (;;) {
        const most = Math.max(1, ...cells.map((lines) => lines.length));
        const h = Math.max(table.rowMm, most * lineHeight(size) + 2 * padY);
        if (h <= this.#left() + 0.01) {
          this.#row(table, widths, cells, h, size);
          break;
        }
        const whole = this.frame.h - headMm;
        if (h <= whole || this.#left() < 3 * lineHeight(size)) {
          this.#turn();
          this.#head(table, widths);
          continue;
        }
        // Longer than any page: what there is room for, and the rest on the next.
        const room = Math.floor((this.#left() - 2 * padY + 0.01) / lineHeight(size));
        this.#row(table, widths, cells.map((lines) => lines.slice(0, room)), this.#left(), size);
        cells = cells.map((lines) => lines.slice(room));
        this.#turn();
        this.#head(table, widths);
      }
    }
    if (table.fill) while (this.#left() >= table.rowMm + marksMm) this.#row(table, widths, table.columns.map(() => []), table.rowMm, size);
    this.#y += 0.8;
  }

  #head(table: Table, widths: readonly number[]): void {
    if (this.#left() < headMm + table.rowMm) this.#turn();
    let x = this.frame.x;
    table.columns.forEach(({ label }, index) => {
      const cell: Cell = { id: `head-${this.#next()}`, kind: 'label', x, y: this.#y, w: widths[index] ?? 0, h: headMm };
      this.#page().cells.push(cell);
      this.#page().labels.push({ cell, text: label });
      x = round(x + cell.w);
    });
    this.#y = round(this.#y + headMm);
  }

  #row(table: Table, widths: readonly number[], cells: readonly (readonly Line[])[], h: number, size: number): void {
    let x = this.frame.x;
    widths.forEach((w, index) => {
      this.#page().cells.push({ id: `cell-${this.#next()}`, kind: 'value', x, y: this.#y, w, h: round(h) });
      const lines = cells[index] ?? [];
      if (lines.length > 0) {
        const place = { x: x + padX, y: this.#y + padY, w: w - 2 * padX, h: h - 2 * padY };
        this.#text(place, lines, size, { align: table.columns[index]?.align ?? 'left', middle: true });
      }
      x = round(x + w);
    });
    this.#y = round(this.#y + h);
  }

  #text(place: Place, lines: readonly Line[], size: number, more: Partial<SetText>): void {
    this.#page().texts.push({ key: this.#next(), place, lines, size, align: 'left', middle: false, bold: false, continuedOn: null, ...more });
  }

  #left(): number {
    return this.frame.y + this.frame.h - this.#y;
  }

  #turn(): void {
    this.pages.push(newPage());
    this.#y = this.frame.y;
  }

  #page(): Growing {
    return this.pages[this.pages.length - 1]!;
  }

  #next(): string {
    this.#key += 1;
    return String(this.#key);
  }
}

function newPage(): Growing {
  return { cells: [], labels: [], texts: [], boxes: [], marks: [], bars: [], stretches: [] };
}

function columnWidths({ columns }: Table, width: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.slice(0, -1).map(({ share }) => round((width * share) / shares));
  return [...widths, round(width - widths.reduce((sum, w) => sum + w, 0))];
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
