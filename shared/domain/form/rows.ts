import type { DecisionRow, FieldId } from './fields';

/** One cell of a row as the table lists it. */
export interface RowCell {
  readonly id: string;
  readonly kind: 'label' | 'value';
  readonly w: number;
  /** Typed text in the cell, with the millimetres above and below that boxes and signatures take. */
  readonly text?: { readonly field: FieldId; readonly sizes: readonly number[]; readonly middle?: true; readonly above: number; readonly below: number };
}

/** One row of the table. */
export interface Row {
  readonly h: number;
  readonly cells: readonly RowCell[];
}

/** A group of rows beside one upright word. */
export interface Section {
  readonly id: string;
  readonly rows: readonly Row[];
}

/** The millimetres that a line for signatures takes at the foot of a cell. */
export const SIGN_LINE = 6.2;

const longSizes = [10.5, 9.5, 9];
const shortSizes = [10.5, 9.5, 9, 8];
const noteSizes = [9, 8];
const padding = 0.9;
const shortPadding = 0.3;

// Above a line for signatures, and in low cells that are all text.
const signed = { below: SIGN_LINE };
const filled = { above: 0.4, below: 0.4, sizes: [10.5, 9.5, 9, 8] };

const labelWidth = 21;
const narrowLabel = 19;
const thirdWidth = 34;
const lastWidth = 36;
const wide = 142;
const channelWidth = 2 * thirdWidth + narrowLabel;

// Rows that lend room to the decision rows, by how many of those there are; each column adds up to the same height.
const heights = {
  facts: [48.6, 48.6, 41.4],
  opinion: [25, 20, 19],
  decision: [0, 14.6, 13.6],
  answer: [19.6, 15.6, 14.6],
  verdict: [20.4, 19.6, 18.8],
  cause: [14.2, 11.2, 10],
  archive: [13.6, 11.8, 10.4],
} as const;

/** The table of the form from top to bottom. */
export function rowsOf(decisions: readonly DecisionRow[]): Section[] {
  const at = (row: keyof typeof heights): number => heights[row][decisions.length] ?? 0;
  return [
    {
      id: 'customer',
      rows: [
        { h: 8, cells: [...short('complainant', labelWidth, thirdWidth), ...short('phone', narrowLabel, thirdWidth), ...short('unit', narrowLabel, lastWidth)] },
        { h: 7.4, cells: [...plain('channel', labelWidth, channelWidth), ...short('contract', narrowLabel, lastWidth)] },
        { h: 10, cells: [...short('about', labelWidth, channelWidth), ...short('earlier', narrowLabel, lastWidth)] },
      ],
    },
    {
      id: 'intake',
      rows: [
        { h: at('facts'), cells: long('facts') },
        { h: 12.4, cells: long('demand') },
        { h: 10.4, cells: long('criterion', { above: 5.3, below: 0.3, sizes: [9.5, 9, 8] }, 'severity') },
        { h: 17.4, cells: long('onTheSpot', signed) },
      ],
    },
    {
      id: 'handling',
      rows: [
        { h: at('opinion'), cells: long('opinion', signed) },
        ...decisions.map((decision, index) => ({ h: at('decision'), cells: index === 0 ? long('decision', signed, decision) : plain(decision) })),
      ],
    },
    {
      id: 'answering',
      rows: [
        { h: at('answer'), cells: long('answer', signed) },
        { h: at('verdict'), cells: long('verdict', { above: 5.9, below: SIGN_LINE }) },
      ],
    },
    {
      id: 'improving',
      rows: [
        { h: at('cause'), cells: long('cause', filled) },
        { h: 10.6, cells: long('corrective', filled) },
        { h: 10.6, cells: long('preventive', filled) },
        { h: 6.8, cells: plain('responsible') },
        { h: 6.8, cells: plain('penalty') },
      ],
    },
    {
      id: 'closing',
      rows: [
        { h: 7.2, cells: plain('visit') },
        { h: at('archive'), cells: long('archive', { above: 0.4, below: SIGN_LINE, sizes: noteSizes }) },
      ],
    },
  ];
}

function plain(id: string, label = labelWidth, value = wide): RowCell[] {
  return [
    { id: `${id}-label`, kind: 'label', w: label },
    { id, kind: 'value', w: value },
  ];
}

function short(field: FieldId, label: number, value: number): RowCell[] {
  return [
    { id: `${field}-label`, kind: 'label', w: label },
    { id: field, kind: 'value', w: value, text: { field, sizes: shortSizes, middle: true, above: shortPadding, below: shortPadding } },
  ];
}

function long(field: FieldId, room: { above?: number; below?: number; sizes?: readonly number[] } = {}, id: string = field): RowCell[] {
  return [
    { id: `${id}-label`, kind: 'label', w: labelWidth },
    { id, kind: 'value', w: wide, text: { field, sizes: longSizes, above: padding, below: padding, ...room } },
  ];
}
