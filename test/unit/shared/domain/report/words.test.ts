import { describe, expect, it } from 'vitest';
import { chosenPeriod, firstChoice, periodOptions } from '../../../../../renderer/features/report/model/choice';
import { partName } from '../../../../../renderer/features/report/model/part-name';
import { changeText, percentText, rateChangeText } from '../../../../../shared/domain/report/words';
import { dayText } from '../../../../../shared/util/local-time';

const rate = (part: number, whole: number) => ({ part, whole });

describe('the words of 统计', () => {
  it('name the parts of a trend', () => {
    expect(partName({ from: '2026-11-20', to: '2026-11-20' })).toBe('11-20');
    expect(partName({ from: '2026-11-16', to: '2026-11-22' })).toBe('11-16～11-22');
    expect(partName({ from: '2028-02-01', to: '2028-02-29' })).toBe('2028-02');
    expect(partName({ from: '2026-11-01', to: '2026-11-22' })).toBe('11-01～11-22');
  });

  it('tell shares and how they moved, and never divide by nothing', () => {
    expect(percentText(rate(5, 6))).toBe('83.3%');
    expect(percentText(rate(0, 0))).toBe('—');
    expect(rateChangeText(rate(1, 2), rate(1, 4))).toBe('比上期高 25 个百分点');
    expect(rateChangeText(rate(1, 4), rate(1, 2))).toBe('比上期低 25 个百分点');
    expect(rateChangeText(rate(1, 2), rate(0, 0))).toBe('上期没有可比的');
    expect(rateChangeText(rate(0, 0), rate(1, 2))).toBe('上期 50%');
    expect(rateChangeText(rate(1, 2), rate(2, 4))).toBe('与上期相同');
    expect([changeText(3, 1), changeText(1, 3), changeText(2, 2)]).toEqual(['比上期多 2', '比上期少 2', '与上期相同']);
  });
});

describe('the choice of a period', () => {
  const now = '2026-11-22T02:00:00.000Z';

  it('begins with this month and refuses days that make none', () => {
    const first = firstChoice(now);
    const { from, to } = chosenPeriod(first, now, 'month-end')!;
    expect([dayText(from), dayText(to)]).toEqual(['2026-11-01', '2026-11-30']);
    for (const [one, other] of [['2026-11-02', '2026-11-01'], ['', '2026-11-01'], ['2026-13-01', '2026-13-02'], ['0001-01-01', '2026-01-01']]) {
      expect(chosenPeriod({ kind: 'custom', from: one!, to: other! }, now, 25)).toBeNull();
    }
  });

  it('R-S1-REPORT names the report days of the policy', () => {
    expect(periodOptions(25).find(({ value }) => value === 'cut-off')?.label).toBe('25 日至次月 24 日');
    expect(periodOptions('month-end').find(({ value }) => value === 'cut-off')?.label).toBe('25 日至次月 24 日');
    expect(periodOptions(1).find(({ value }) => value === 'cut-off')?.label).toBe('1 日至月末');
  });
});
