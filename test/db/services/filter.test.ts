import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { InboxFilter } from '../../../shared/ipc/inbox';
import { dropFilter, keepFilter, keptFilters } from '../../../electron/services/filter';
import { inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { readyDesk, typed } from '../support/desk';

const overdue: InboxFilter = { view: 'open', severity: null, due: 'overdue', channel: null, department: null };

test('each person keeps their own filters, in order, one of a name; nine at most and none without a name', async () => {
  const { context, people } = await readyDesk();
  const keep = (name: string, filter = overdue, who = people.receptionist) => keepFilter(context, who, { name, filter });
  await keep(' 超期 ');
  await keep('电话', { ...overdue, due: null, channel: 'phone' });
  await keep('超期', { ...overdue, severity: 'major' });
  expect(await keptFilters(context, people.receptionist)).toMatchObject([{ name: '超期', filter: { severity: 'major' } }, { name: '电话' }]);
  expect(await keptFilters(context, people.supervisor)).toEqual([]);
  await expect(keep('  ')).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'name' }] });
  await expect(keep('一'.repeat(13))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  for (let nth = 3; nth <= 9; nth += 1) await keep(`第${nth}组`);
  await expect(keep('第十组')).rejects.toMatchObject({ faults: [{ message: '最多保留 9 组，请先删去一组。' }] });
  await dropFilter(context, people.receptionist, '电话');
  await keep('第十组');
  expect((await keptFilters(context, people.receptionist)).map(({ name }) => name)).toEqual(['超期', '第3组', '第4组', '第5组', '第6组', '第7组', '第8组', '第9组', '第十组']);
});

test('a list is narrowed by stage and by who took it in', async () => {
  const { context, people } = await readyDesk();
  const save = async (settled: boolean, who = people.receptionist) => (await saveIntake(context, who, { draftId: uuidv7(), fields: typed({ settled }) })).id;
  const [open, settled, others] = [await save(false), await save(true), await save(false, people.supervisor)];
  const list = async (changes: Partial<InboxFilter>) =>
    (await inboxPage(context, people.supervisor, { filter: { ...overdue, due: null, ...changes }, after: null, limit: 9 })).rows.map(({ id }) => id);
  expect((await list({ stage: 'opinion' })).toSorted()).toEqual([open, others].toSorted());
  expect(await list({ stage: 'measures' })).toEqual([settled]);
  expect((await list({ takenInBy: people.receptionist.staffId })).toSorted()).toEqual([open, settled].toSorted());
  expect(await list({ takenInBy: people.supervisor.staffId, stage: 'measures' })).toEqual([]);
});
