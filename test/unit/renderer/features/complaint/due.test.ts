import { expect, it } from 'vitest';
import { barOf } from '../../../../../renderer/features/complaint/model/bar';
import { nearestFirst } from '../../../../../renderer/features/complaint/model/due';
import type { DeadlineView } from '../../../../../shared/ipc/intake';

const view = (clock: string, dueAt: string | null): DeadlineView => ({ clock, label: clock, dueAt, sentence: '', begunAt: '2026-11-20T02:00:00.000Z', days: [], points: [], pauses: [] });

it('puts what runs out first before the rest, and what has no due time last', () => {
  const some = [view('closing', '2026-12-20T10:00:00.000Z'), view('visit', null), view('answer', '2026-11-24T10:00:00.000Z')];
  expect(nearestFirst(some).map(({ clock }) => clock)).toEqual(['answer', 'closing', 'visit']);
});

const bar = (now: string, changes: Partial<DeadlineView> = {}) => barOf({ ...view('answer', '2026-11-22T02:00:00.000Z'), ...changes }, Date.parse(now));

it('fills a bar from the beginning to the due time, and never beyond its ends', () => {
  const used = (now: string) => bar(now)?.used;
  expect([used('2026-11-19T02:00:00.000Z'), used('2026-11-21T02:00:00.000Z'), used('2026-11-30T02:00:00.000Z')]).toEqual([0, 0.5, 1]);
  expect(bar('2026-11-21T02:00:00.000Z', { dueAt: null })).toBeNull();
  expect(bar('2026-11-21T02:00:00.000Z', { dueAt: '2026-11-19T02:00:00.000Z' })).toMatchObject({ used: 1, due: 1, over: true });
});

it('draws points before and after the due time, and what stood still, at their places', () => {
  const point = (id: string, at: string, toldAt: string | null = null) => ({ id, at, whom: '何立群', what: '快到期', toldAt });
  const points = [point('soon', '2026-11-21T02:00:00.000Z', '2026-11-21T02:00:03.000Z'), point('next-day', '2026-11-24T02:00:00.000Z')];
  const pauses = [{ from: '2026-11-20T02:00:00.000Z', to: '2026-11-21T02:00:00.000Z', reason: '客户同意' }];
  expect(bar('2026-11-22T01:00:00.000Z', { points, pauses })).toMatchObject({
    due: 0.5,
    over: false,
    points: [{ id: 'soon', at: 0.25, told: true }, { id: 'next-day', at: 1, told: false }],
    pauses: [{ from: 0, to: 0.25 }],
  });
});
