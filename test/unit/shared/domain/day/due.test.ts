import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayDue, type DayState, nextClosing, postponedTo } from '../../../../../shared/domain/day/due';
import { dayOf, instantAt, minuteOf } from '../../../../../shared/util/local-time';

const state = (changes: Partial<DayState> = {}): DayState => ({ closingTime: '18:00', sealedUntil: '2026-11-19T10:00:00.000Z', worked: true, setBack: false, postponedUntil: null, ...changes });

describe('the end of a day', () => {
  it('is due from closing time on, and not before', () => {
    expect(dayDue(state(), '2026-11-20T09:59:59.999Z')).toBeNull();
    expect(dayDue(state(), '2026-11-20T10:00:00.000Z')).toEqual({ why: 'closing', day: '2026-11-20', at: '2026-11-20T10:00:00.000Z' });
  });

  it('is owed for the day before when the program was off at closing time', () => {
    expect(dayDue(state(), '2026-11-21T00:30:00.000Z')).toEqual({ why: 'closing', day: '2026-11-20', at: '2026-11-20T10:00:00.000Z' });
  });

  it('is not due where nobody did anything, whatever the clock says', () => {
    expect(dayDue(state({ worked: false, setBack: true }), '2026-12-24T00:30:00.000Z')).toBeNull();
  });

  it('is due at once when the clock was found set back, because nobody knows which day it is', () => {
    expect(dayDue(state({ setBack: true, sealedUntil: '2026-11-20T10:00:00.000Z' }), '2026-11-20T12:00:00.000Z')).toEqual({ why: 'clock', day: '2026-11-20', at: '2026-11-20T12:00:00.000Z' });
  });

  it('can be put off by half hours from a quarter of an hour before, to 23:30 at most', () => {
    expect(postponedTo(state(), '2026-11-20T09:44:59.999Z')).toBeNull();
    expect(postponedTo(state(), '2026-11-20T09:45:00.000Z')).toBe('2026-11-20T10:30:00.000Z');
    const put = state({ postponedUntil: '2026-11-20T10:30:00.000Z' });
    expect(nextClosing(put, '2026-11-20T10:05:00.000Z')).toBe('2026-11-20T10:30:00.000Z');
    expect(dayDue(put, '2026-11-20T10:29:59.999Z')).toBeNull();
    expect(dayDue(put, '2026-11-20T10:30:00.000Z')).toMatchObject({ why: 'closing', day: '2026-11-20' });
    const late = state({ postponedUntil: '2026-11-20T15:20:00.000Z' });
    expect(postponedTo(late, '2026-11-20T15:10:00.000Z')).toBe('2026-11-20T15:30:00.000Z');
    expect(postponedTo(state({ postponedUntil: '2026-11-20T15:30:00.000Z' }), '2026-11-20T15:20:00.000Z')).toBeNull();
  });

  it('comes exactly once a day to whoever works and closes when told, however closing time lies and is put off', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), (closing, puts) => {
        const closingTime = `${String(Math.floor(closing / 60)).padStart(2, '0')}:${String(closing % 60).padStart(2, '0')}`;
        let now = state({ closingTime, sealedUntil: instantAt(20_000, closing) });
        puts.forEach((times, index) => {
          const day = 20_001 + index;
          for (let put = 0; put < times; put += 1) {
            const until = postponedTo(now, new Date(Date.parse(nextClosing(now, now.sealedUntil)) - 60_000).toISOString());
            if (until !== null) now = { ...now, postponedUntil: until };
          }
          const at = nextClosing(now, now.sealedUntil);
          expect(dayOf(at)).toBe(day);
          expect(minuteOf(at)).toBeGreaterThanOrEqual(closing);
          expect(dayDue(now, new Date(Date.parse(at) - 1).toISOString())).toBeNull();
          expect(dayDue(now, at)).toMatchObject({ why: 'closing', at });
          now = { ...now, sealedUntil: at, postponedUntil: null };
        });
      }),
    );
  });
});
