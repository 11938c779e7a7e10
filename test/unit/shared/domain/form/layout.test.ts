import { describe, expect, it } from 'vitest';
import { fieldIds, type DecisionRow } from '../../../../../shared/domain/form/fields';
import { codePlace, continuationPlace, frame, lineHeight, pageLayout, sheet, type Place } from '../../../../../shared/domain/form/layout';

const variants: DecisionRow[][] = [[], ['sales-management'], ['deputy-general-manager'], ['sales-management', 'deputy-general-manager']];

const inside = (inner: Place, outer: Place): boolean =>
  inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01 && inner.x + inner.w <= outer.x + outer.w + 0.01 && inner.y + inner.h <= outer.y + outer.h + 0.01;

describe.each(variants.map((decisions) => ({ decisions })))('the layout with $decisions', ({ decisions }) => {
  const layout = pageLayout(decisions);

  it('fills the frame without gap or overlap', () => {
    const area = layout.cells.reduce((sum, cell) => sum + cell.w * cell.h, 0);
    expect(area).toBeCloseTo(frame.w * frame.h, 1);
    for (const cell of layout.cells) expect(inside(cell, frame), cell.id).toBe(true);
    expect(new Set(layout.cells.map((cell) => cell.id)).size).toBe(layout.cells.length);
  });

  it('has a place for every field, each large enough for a line in its smallest size', () => {
    const placed = fieldIds.filter((field) => field !== 'decision' || decisions.length > 0);
    expect(Object.keys(layout.texts).sort()).toEqual([...placed].sort());
    for (const field of placed) {
      const place = layout.texts[field]!;
      expect(inside(place, sheet), field).toBe(true);
      expect(place.h, field).toBeGreaterThanOrEqual(lineHeight(place.sizes.at(-1) ?? 0));
    }
  });
});

it('keeps what binds, codes and printers need free', () => {
  expect(frame.x).toBeGreaterThanOrEqual(25);
  for (const place of [frame, codePlace, continuationPlace]) {
    expect(place.x + place.w).toBeLessThanOrEqual(sheet.w - 5);
    expect(place.y).toBeGreaterThanOrEqual(5);
  }
});
