import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../../renderer/lib/due';
import { fromLocalInput, toLocalInput } from '../../../../renderer/lib/local-input';

const now = Date.parse('2026-11-20T06:05:00.000Z'); // Friday 14:05 in the office

describe('dueWords', () => {
  it('tells today with the time left', () => {
    expect(dueWords('2026-11-20T10:00:00.000Z', now)).toEqual({ nearness: 'soon', main: '今日 18:00', more: '剩 3 小时 55 分' });
  });

  it('tells days to come by the day of the office, not of Greenwich', () => {
    expect(dueWords('2026-11-20T16:30:00.000Z', now)).toEqual({ nearness: 'later', main: '11-21 周六', more: '明日 00:30' });
    expect(dueWords('2026-11-25T10:00:00.000Z', now)).toEqual({ nearness: 'later', main: '11-25 周三', more: '剩 5 天' });
  });

  it('tells how late it is: in hours on the same day, in days after', () => {
    expect(dueWords('2026-11-20T03:05:00.000Z', now)).toEqual({ nearness: 'late', main: '超期 3 小时', more: '11-20 11:05' });
    expect(dueWords('2026-11-19T10:00:00.000Z', now).main).toBe('超期 1 天');
  });
});

describe('date-and-time fields', () => {
  it('go there and back in the zone of the office', () => {
    expect(toLocalInput('2026-11-20T16:30:00.000Z')).toBe('2026-11-21T00:30');
    expect(fromLocalInput('2026-11-21T00:30')).toBe('2026-11-20T16:30:00.000Z');
  });

  it('hold nothing when empty or unfinished', () => {
    expect(toLocalInput(null)).toBe('');
    expect(fromLocalInput('')).toBeNull();
    expect(fromLocalInput('2026-11-21')).toBeNull();
  });
});
