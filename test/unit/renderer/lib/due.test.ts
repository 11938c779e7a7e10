import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../../renderer/lib/due';

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
