import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeTries, heardAgainAt, pinFault, waitAfter, waitText } from '../../../../../shared/domain/staff/pin';

describe('a PIN', () => {
  it.each(['7416', '3972', '48273', '602957', '90417263'])('%s is good', (pin) => {
    expect(pinFault(pin)).toBeNull();
  });

  it.each([
    ['', '4 至 8 位数字'], ['741', '4 至 8 位数字'], ['741630529', '4 至 8 位数字'], ['74a6', '4 至 8 位数字'], ['７４１６', '4 至 8 位数字'],
    ['0000', '重复'], ['7474', '重复'], ['481481', '重复'],
    ['1234', '连着'], ['7890', '连着'], ['4321', '连着'], ['0987', '连着'], ['45678901', '连着'],
    ['6688', '成对'], ['114477', '成对'],
    ['7447', '对称'], ['48284', '对称'],
    ['1987', '生日'], ['2012', '生日'], ['0315', '生日'], ['870315', '生日'], ['19870315', '生日'],
    ['1314', '常用'], ['5201314', '常用'], ['2580', '常用'],
  ])('%s is refused, with the reason', (pin, reason) => {
    expect(pinFault(pin)).toContain(reason);
  });

  it('most of them can be taken, of any length', () => {
    for (const length of [4, 5, 6, 7, 8]) {
      const taken = fc.sample(fc.integer({ min: 0, max: 10 ** length - 1 }), { numRuns: 1_000, seed: length });
      const good = taken.filter((number) => pinFault(String(number).padStart(length, '0')) === null);
      expect(good.length).toBeGreaterThan(850);
    }
  });
});

describe('the wait after wrong tries', () => {
  it('grows, and never beyond half an hour', () => {
    const waits = Array.from({ length: 20 }, (_, failures) => waitAfter(failures));
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 30_000]);
    expect(waits.at(-1)).toBe(30 * 60_000);
  });

  it('tells how many tries are free before it', () => {
    expect([0, 1, 2, 3, 9].map(freeTries)).toEqual([3, 2, 1, 0, 0]);
  });

  it('is over exactly when it is over', () => {
    const failedAt = '2026-11-20T02:12:00.000Z';
    expect(heardAgainAt({ failures: 2, failedAt }, failedAt)).toBeNull();
    expect(heardAgainAt({ failures: 3, failedAt }, '2026-11-20T02:12:29.999Z')).toBe('2026-11-20T02:12:30.000Z');
    expect(heardAgainAt({ failures: 3, failedAt }, '2026-11-20T02:12:30.000Z')).toBeNull();
    expect(heardAgainAt({ failures: 0, failedAt: null }, failedAt)).toBeNull();
  });

  it('is said in words', () => {
    expect([1, 29_001, 59_000, 60_000, 61_000, 1_800_000].map(waitText)).toEqual(['1 秒', '30 秒', '59 秒', '1 分钟', '2 分钟', '30 分钟']);
  });

  it('makes ten thousand PINs take months to try', () => {
    let days = 0;
    for (let failures = 0; failures < 10_000; failures += 1) days += waitAfter(failures) / 86_400_000;
    expect(days).toBeGreaterThan(180);
  });
});
