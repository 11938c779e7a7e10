import { expect, it } from 'vitest';
import type { InboxRow } from '../../../../../shared/ipc/inbox';
import { type BatchResult, runBatch } from '../../../../../renderer/features/inbox/model/batch';
import { extended, markedRows, noMarks, toggledMark } from '../../../../../renderer/features/inbox/model/marks';

const rows = ['a', 'b', 'c'].map((id) => ({ id, number: id }) as InboxRow);

it('marks come and go, extend from the chosen row, and forget what left the list', () => {
  const one = toggledMark(noMarks, 'b');
  expect([...toggledMark(one, 'b')]).toEqual([]);
  expect(extended(rows, 'b', one, 1)).toEqual({ marks: new Set(['b', 'c']), chosen: 'c' });
  expect(extended(rows, 'a', noMarks, -1)).toEqual({ marks: new Set(['a']), chosen: 'a' });
  expect(markedRows(rows.slice(1), new Set(['c', 'a'])).map(({ id }) => id)).toEqual(['c']);
});

it('a fault keeps no other from its turn, and stopping leaves the rest alone', async () => {
  const told: number[] = [];
  const work = async ({ id }: InboxRow) => {
    if (id === 'a') throw new Error('还缺回访。');
  };
  const tell = (results: readonly BatchResult[]) => void told.push(results.length);
  expect((await runBatch(rows, work, { stopped: () => false, tell })).map(({ fault }) => fault)).toEqual(['还缺回访。', null, null]);
  expect(told).toEqual([1, 2, 3]);
  let done = 0;
  const some = await runBatch(rows, async () => void (done += 1), { stopped: () => done === 2, tell });
  expect(some.map(({ row }) => row.id)).toEqual(['a', 'b']);
});
