import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionRows, fieldIds } from '../../../../../shared/domain/form/fields';
import { continuationPlace, lineHeight, pageLayout } from '../../../../../shared/domain/form/layout';
import type { LineBreaker } from '../../../../../renderer/features/form/layout/line-breaker';
import { CONTINUATION_FOOT, CONTINUATION_HEAD, continuationSize, paginate } from '../../../../../renderer/features/form/layout/paginate';
import { exampleForm } from '../../../../paper/support/example';

/** Every character as wide as it is high, and a line break where the text has one. */
const squareBreaker: LineBreaker = (text, { w, size }, limit, from = 0) => {
  const perLine = Math.max(1, Math.floor(w / ((size * 25.4) / 72)));
  const lines = [];
  let next = from;
  while (lines.length < limit && next < text.length) {
    const newline = text.indexOf('\n', next);
    const stop = newline === -1 ? text.length : newline;
    const end = Math.min(stop, next + perLine);
    lines.push({ text: text.slice(next, end), full: end < stop });
    next = end === stop && end < text.length ? end + 1 : end;
  }
  return { lines, next };
};

// With square characters the number of an earlier complaint would not fit its cell.
const model = exampleForm({}, { earlier: null });
const withFields = (fields: Partial<typeof model.fields>, decisions = model.decisions) => ({ ...model, decisions, fields: { ...model.fields, ...fields } });

describe('paginate', () => {
  it('keeps an ordinary case on one page in the largest size', () => {
    const pages = paginate(withFields({ facts: '字'.repeat(300) }), squareBreaker);
    expect(pages.count).toBe(1);
    expect(pages.texts.facts.size).toBe(10.5);
  });

  it('takes smaller steps before it takes another page', () => {
    expect(paginate(withFields({ facts: '字'.repeat(360) }), squareBreaker).texts.facts.size).toBe(9.5);
    expect(paginate(withFields({ facts: '字'.repeat(420) }), squareBreaker)).toMatchObject({ count: 1, texts: { facts: { size: 9 } } });
    expect(paginate(withFields({ facts: '字'.repeat(600) }), squareBreaker)).toMatchObject({ count: 2, texts: { facts: { size: 9, continuedOn: 2 } } });
  });

  it('loses no word, overfills no place and numbers what goes on', () => {
    const words = fc.oneof(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 9_000 }).map((length) => '长'.repeat(length)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fieldIds), words), fc.subarray([...decisionRows]), (fields, decisions) => {
        const form = withFields(Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text.replaceAll('\n', ' ')])), decisions);
        const pages = paginate(form, squareBreaker);
        const places = pageLayout(form.decisions).texts;
        for (const field of fieldIds) {
          const { lines, size, continuedOn } = pages.texts[field];
          const rest = pages.continuations.flatMap((stretches) => stretches.filter((stretch) => stretch.field === field));
          expect([...lines, ...rest.flatMap((stretch) => stretch.lines)].map((line) => line.text).join('')).toBe(form.fields[field]);
          const room = Math.max(places[field]?.h ?? 0, lineHeight(size));
          expect((lines.length + (continuedOn === null ? 0 : 1)) * lineHeight(size)).toBeLessThanOrEqual(room + 0.01);
          if (continuedOn !== null) expect(pages.continuations[continuedOn - 2]?.some((stretch) => stretch.field === field)).toBe(true);
        }
        for (const stretches of pages.continuations) {
          const height = stretches.reduce((sum, { lines }) => sum + CONTINUATION_HEAD + CONTINUATION_FOOT + lines.length * lineHeight(continuationSize(false)), 0);
          expect(height).toBeLessThanOrEqual(continuationPlace.h + 0.01);
        }
      }),
      { numRuns: 60 },
    );
  });
});
