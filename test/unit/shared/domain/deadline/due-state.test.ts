import { expect, it } from 'vitest';
import { dueState } from '../../../../../shared/domain/deadline/due-state';
import { calendar, local } from '../../support/sample';

const now = local('2026-11-22 14:05');

it.each([
  ['2026-11-20 18:00', 'overdue', '超期 1 天', '11-20 18:00'],
  ['2026-11-22 10:00', 'overdue', '超期 4 小时 5 分', '11-22 10:00'],
  ['2026-11-22 18:00', 'today', '今日 18:00', '剩 3 小时 55 分'],
  ['2026-11-22 14:05', 'today', '今日 14:05', '剩 不到 1 分'],
  ['2026-11-24 18:00', 'later', '11-24 周二', '剩 2 个工作日'],
  ['2026-11-25 18:00', 'later', '11-25 周三', '剩 3 个工作日'],
  ['2026-12-20 18:00', 'later', '12-20 周日', '剩 28 天'],
  ['2027-01-04 18:00', 'later', '2027-01-04 周一', '剩 43 天'],
])('says how near %s is', (due, state, main, detail) => {
  expect(dueState(local(due), now, calendar)).toEqual({ state, main, detail });
});

it('tells days where the calendar is unknown or not at hand', () => {
  expect(dueState(local('2026-11-25 18:00'), now).detail).toBe('剩 3 天');
  expect(dueState(local('2027-01-04 18:00'), local('2026-12-28 09:00'), calendar).detail).toBe('剩 7 天');
});

it('tells days when only days of rest are left', () => {
  expect(dueState(local('2026-11-22 18:00'), local('2026-11-20 20:00'), calendar).detail).toBe('剩 2 天');
});
