import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReasons } from '../../../../../shared/domain/backup/backup';
import { retained, type Dated } from '../../../../../shared/domain/backup/retention';
import { civilOf, dayOf } from '../../../../../shared/util/local-time';

const hourMs = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();
const now = '2026-11-22T08:30:00.000Z';
const before = (hours: number, reason: Dated['reason'] = 'hour'): Dated => ({ takenAt: at(Date.parse(now) - hours * hourMs), reason });

const backup = fc.record({ takenAt: fc.integer({ min: -450 * 24 * 60, max: 60 }).map((minutes) => at(Date.parse(now) + minutes * 60_000)), reason: fc.constantFrom(...backupReasons) });
const backups = fc.uniqueArray(backup, { selector: ({ takenAt }) => takenAt, maxLength: 120 });

describe('which backups stay', () => {
  it('keeps the last of each hour today and the last of each day before', () => {
    const list = [before(0.2), before(0.4), before(1), before(1.4), before(24), before(26), before(28)];
    expect([...retained(list, now)]).toEqual([list[0], list[2], list[4]]);
  });

  it('keeps the last of a month once its days are too old, and nothing after thirteen months', () => {
    const list = [before(0), before(24 * 60), before(24 * 61), before(24 * 100), before(24 * 420)];
    expect([...retained(list, now)]).toEqual([list[0], list[1], list[3]]);
  });

  it('keeps what was made before a great change for a month, beside the last of its day', () => {
    const list = [before(48), before(49, 'restore'), before(50, 'import'), before(51), before(24 * 40), before(24 * 40 + 1, 'restore')];
    expect([...retained(list, now)].sort()).toEqual([list[0], list[1], list[2], list[4]].sort());
  });

  it('always keeps the newest, and what is dated later than now', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const kept = retained(list, now);
        const newest = [...list].sort((one, other) => other.takenAt.localeCompare(one.takenAt))[0];
        if (newest !== undefined) expect(kept.has(newest)).toBe(true);
        for (const one of list) if (one.takenAt > now) expect(kept.has(one)).toBe(true);
      }),
    );
  });

  it('keeps the same whatever their order, and all of what it kept', () => {
    fc.assert(
      fc.property(backups, (list) => {
        const times = (set: ReadonlySet<Dated>): string[] => [...set].map(({ takenAt }) => takenAt).sort();
        const kept = times(retained(list, now));
        expect(times(retained([...list].reverse(), now))).toEqual(kept);
        expect(times(retained(list.filter(({ takenAt }) => kept.includes(takenAt)), now))).toEqual(kept);
      }),
    );
  });

  it('pruned after every hour of a year and a half: few are kept, no day of the month and no month of the year is without one', () => {
    const start = Date.parse('2025-03-03T01:00:00.000Z');
    let list: Dated[] = [];
    for (let hour = 0; hour < 550 * 24; hour += 1) {
      const [instant, ofDay] = [at(start + hour * hourMs), hour % 24];
      if (ofDay > 10) continue;
      list.push({ takenAt: instant, reason: 'hour' });
      const kept = retained(list, instant);
      list = list.filter((one) => kept.has(one));
      if (ofDay !== 10 || hour < 400 * 24) continue;
      expect(list.length).toBeLessThanOrEqual(11 + 31 + 13);
      const days = new Set(list.map(({ takenAt }) => dayOf(takenAt)));
      const months = new Set([...days].map((day) => civilOf(day).year * 12 + civilOf(day).month));
      for (let back = 0; back < 31; back += 1) expect(days.has(dayOf(instant) - back)).toBe(true);
      const { year, month } = civilOf(dayOf(instant));
      for (let back = 0; back <= 12; back += 1) expect(months.has(year * 12 + month - back)).toBe(true);
    }
  });
});
