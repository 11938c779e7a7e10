import { nameOf, pagePlaces, placeRows } from '../../../../shared/domain/paper/place';
import type { Sheet } from '../../../../shared/domain/paper/sheet';
import { flowBlocks } from './flow-blocks';
import type { LineBreaker } from './line-breaker';
import { ContinuationPages, continuationSize, fit } from './paginate';
import { emptyPage, type SetPage, type SetText } from './set-page';

/** Sets a paper: a ruled page whose long texts go on, or blocks over as many pages as they need. */
export function setSheet(sheet: Sheet, breakLines: LineBreaker): readonly SetPage[] {
  const head = [
    headText('project', sheet.project, 10.4, [10.5, 9.5, 8, 6], breakLines),
    headText('desk', sheet.desk, 16.8, [9.5, 8, 6], breakLines),
  ];
  const pages = sheet.rows.length > 0 ? setRows(sheet, breakLines) : flowBlocks(sheet, breakLines);
  return pages.map((page) => ({ ...page, texts: [...head, ...page.texts] }));
}

/** Project and desk, in a size in which the longest names have room. */
function headText(key: string, text: string, y: number, sizes: readonly number[], breakLines: LineBreaker): SetText {
  const place = { x: 25, y, w: 47.5, h: 6.8, sizes, middle: true };
  const { size, lines } = fit(text, place, breakLines);
  return { key, place, lines, size, align: 'left', middle: true, bold: key === 'project', continuedOn: null };
}

function setRows(sheet: Sheet, breakLines: LineBreaker): SetPage[] {
  const placed = placeRows(sheet);
  const { frame } = pagePlaces(sheet.landscape);
  const cells = placed.map(({ cell }) => cell);
  const names = new Map(cells.map((cell) => [cell.id, nameOf(cell, cells)]));
  const rest = new ContinuationPages<string>(breakLines, { ...frame, y: frame.y + 1, h: frame.h - 1 }, continuationSize(sheet.dress.large));
  const texts = placed.flatMap(({ cell, text: place }): SetText[] => {
    if (place === null || cell.text === null || cell.text === '') return [];
    const { size, lines, next } = fit(cell.text, place, breakLines);
    const continuedOn = next >= cell.text.length ? null : rest.add(cell.id, cell.text, next);
    return [{ key: cell.id, place, lines, size, align: cell.align, middle: place.middle, bold: false, continuedOn }];
  });
  const first: SetPage = {
    cells: placed.flatMap(({ label, value }) => (label === null ? [value] : [label, value])),
    labels: placed.flatMap(({ cell, label, value }) => (cell.label === null ? [] : [{ cell: label ?? value, text: cell.label }])),
    texts,
    boxes: placed.flatMap(({ cell, boxes: place }) => (place === null ? [] : [{ key: cell.id, place, boxes: cell.boxes }])),
    marks: placed.flatMap(({ cell, marks: place }) => (place === null ? [] : [{ key: cell.id, place, marks: cell.marks }])),
    bars: [],
    stretches: [],
  };
  return [first, ...rest.pages.map((stretches) => ({ ...emptyPage, stretches: stretches.map((stretch) => ({ ...stretch, name: names.get(stretch.field) ?? '' })) }))];
}

