import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketEnd, bucketOf, percentile } from '../../../../../shared/domain/report/duration';
import { definitions } from '../../../../../shared/domain/report/definitions';
import { barsOf, heatMark, heatOf, paretoOf, percentOf, personFigures, ratesOf, stageTimes } from '../../../../../shared/domain/report/figures';
import { countBehind, markOf, markPrefix, sumOf, valuesOf } from '../../../../../shared/domain/report/mark';

const hour = 3_600_000;

describe('lengths of time in buckets', () => {
  it('lie within their bucket, and medians and percentiles are at most a tenth off', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60_000, max: 400 * 24 * hour }), { minLength: 1, maxLength: 60 }), fc.constantFrom(0.5, 0.9), (lengths, q) => {
        const buckets = new Map<number, number>();
        for (const ms of lengths) {
          const bucket = bucketOf(ms);
          expect(ms).toBeLessThanOrEqual(bucketEnd(bucket) * 1.000001);
          buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
        }
        const exact = [...lengths].sort((one, other) => one - other)[Math.ceil(q * lengths.length) - 1]!;
        expect(Math.abs(percentile(buckets, q)! / exact - 1)).toBeLessThan(0.1);
      }),
    );
  });

  it('say nothing where there is nothing', () => {
    expect(percentile(new Map(), 0.5)).toBeNull();
    expect(bucketOf(-5)).toBe(0);
  });
});

describe('figures', () => {
  const counts = new Map<string, number>([
    [markOf('all'), 10], [markOf('closed'), 8], [markOf('timely'), 6], [markOf('late'), 2], [markOf('visit', 'done'), 5], [markOf('visit', 'exempt'), 1], [markOf('visit', 'owed'), 2],
    [markOf('opinion', 'satisfied'), 3], [markOf('opinion', 'basically'), 1], [markOf('opinion', 'dissatisfied'), 1], [markOf('pleased'), 4], [markOf('repeat'), 1],
    [markOf('person', '苏文静'), 2], [markOf('graded', '苏文静', 'major'), 1], [markOf('graded', '苏文静', 'minor'), 1], [markOf('penalty', '苏文静', '警告、书面检查'), 1],
    [markOf('time', '答复客户', bucketOf(4 * hour)), 3], [markOf('time', '答复客户', bucketOf(40 * hour)), 1], [markOf('time', '答复', bucketOf(hour)), 9], [markOf('hour', 0, 9), 4],
  ]);

  it('R-S45-RATES are shares of named cases, and open as many as they say', () => {
    const rates = ratesOf(counts);
    expect(percentOf(rates.timely)).toBe(75);
    expect(percentOf(rates.closed)).toBe(80);
    expect(percentOf(rates.visited)).toBeCloseTo(71.43, 1);
    expect(percentOf(rates.satisfied)).toBe(80);
    expect(percentOf(rates.measures)).toBeNull();
    for (const { mark, part } of Object.values(rates)) expect(countBehind(counts, mark)).toBe(part);
  });

  it('tell the times of stages whose names begin alike apart', () => {
    const [first, second] = stageTimes(counts);
    expect(first).toMatchObject({ name: '答复客户', count: 4, mark: markPrefix('time', '答复客户') });
    expect(second).toMatchObject({ name: '答复', count: 9 });
    expect(first!.median / hour).toBeGreaterThan(3.5);
    expect(first!.ninetieth / hour).toBeGreaterThan(35);
    expect(countBehind(counts, first!.mark)).toBe(4);
    expect(countBehind(counts, second!.mark)).toBe(9);
  });

  it('name people with what was found and decided', () => {
    expect(personFigures(counts)).toEqual([
      { name: '苏文静', count: 2, mark: 'person:苏文静', bySeverity: { major: 1, minor: 1 }, penalties: [{ choice: '警告、书面检查', count: 1 }] },
    ]);
  });

  it('order causes by number and add them up to a hundred', () => {
    const causes = new Map([[markOf('cause', '服务态度'), 1], [markOf('cause', '承诺或宣传不符'), 3]]);
    expect(paretoOf(barsOf(causes, 'cause'))).toEqual([
      { name: '承诺或宣传不符', count: 3, mark: 'cause:承诺或宣传不符', upTo: 75 },
      { name: '服务态度', count: 1, mark: 'cause:服务态度', upTo: 100 },
    ]);
    expect(paretoOf([])).toEqual([]);
  });

  it('are each defined in a sentence that fits under a chart', () => {
    for (const [name, text] of Object.entries(definitions)) expect(text, name).toMatch(/^[^\n]{8,80}。$/);
  });

  it('put Sunday last in the heat map', () => {
    const heat = heatOf(counts);
    expect(heat[6]![9]).toBe(4);
    expect(countBehind(counts, heatMark(6, 9))).toBe(4);
  });

  it('add up and come back to nothing', () => {
    const less = new Map([...counts].map(([mark, count]) => [mark, -count]));
    expect(sumOf(counts, less).size).toBe(0);
    expect(sumOf(counts, counts).get('all')).toBe(20);
  });

  it('keep what people typed to one mark', () => {
    const mark = markOf('person', '张\n三\t李四');
    expect(mark).toBe('person:张 三 李四');
    expect(valuesOf(new Map([[mark, 1]]), 'person')[0]!.parts).toEqual(['张 三 李四']);
  });
});
