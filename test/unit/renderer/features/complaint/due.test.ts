import { expect, it } from 'vitest';
import { nearestFirst, usedShare } from '../../../../../renderer/features/complaint/model/due';
import type { DeadlineView } from '../../../../../shared/ipc/intake';

const view = (clock: string, dueAt: string | null): DeadlineView => ({ clock, label: clock, dueAt, sentence: '', begunAt: '2026-11-20T02:00:00.000Z', days: [] });

it('puts what runs out first before the rest, and what has no due time last', () => {
  const some = [view('closing', '2026-12-20T10:00:00.000Z'), view('visit', null), view('answer', '2026-11-24T10:00:00.000Z')];
  expect(nearestFirst(some).map(({ clock }) => clock)).toEqual(['answer', 'closing', 'visit']);
});

it('fills a bar from the beginning to the due time, and never beyond its ends', () => {
  const share = (now: string, dueAt: string | null = '2026-11-22T02:00:00.000Z') => usedShare(view('answer', dueAt), Date.parse(now));
  expect([share('2026-11-19T02:00:00.000Z'), share('2026-11-21T02:00:00.000Z'), share('2026-11-30T02:00:00.000Z')]).toEqual([0, 0.5, 1]);
  expect(share('2026-11-21T02:00:00.000Z', null)).toBeNull();
  expect(share('2026-11-21T02:00:00.000Z', '2026-11-20T02:00:00.000Z')).toBe(1);
});
