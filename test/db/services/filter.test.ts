import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { InboxFilter } from '../../../shared/ipc/inbox';
import { dropFilter, filterChoices, keepFilter, keptFilters } from '../../../electron/services/filter';
import { inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { addStaff } from '../../../electron/services/office';
import { adoptPolicy } from '../../../electron/services/policy';
import { relate } from '../../../electron/services/relating';
import { leaveMember } from '../../../electron/services/staff';
import { filterMethods } from '../../../shared/ipc/filter';
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

test('lists can be narrowed by the stages of every policy that open cases follow, and by people who have left', async () => {
  const { context, people } = await readyDesk();
  const administrator = { ...people.supervisor, role: 'administrator' } as const;
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  await adoptPolicy(context, administrator, { id: 'eight-d', version: 1, from: { id: 'sales-office', version: 2 } });
  const keeper = (await addStaff(context, administrator, { name: '许清', role: 'administrator', department: null })).id;
  await leaveMember(context, { staffId: keeper, role: 'administrator' }, people.receptionist.staffId);
  const choices = await filterChoices(context);
  expect(filterMethods['filter.choices'].output.parse(choices)).toEqual(choices);
  expect(choices.people.at(-1)).toEqual({ id: people.receptionist.staffId, name: '周晓岚', left: true });
  const ids = choices.stages.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(['opinion', 'decision']));
  expect(choices.stages.length).toBeGreaterThan(ids.indexOf('opinion'));
  expect(choices.stages[0]!.id).not.toBe('opinion');
});

test('a merge that is refused speaks of severities as the policy names them', async () => {
  const { context, people } = await readyDesk();
  await adoptPolicy(context, { ...people.supervisor, role: 'administrator' }, { id: 'eight-d', version: 1, from: { id: 'sales-office', version: 2 } });
  const take = async (severity: 'important' | 'minor') => (await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ severity }) })).id;
  const [many, one] = [await take('important'), await take('minor')];
  await expect(relate(context, people.supervisor, 'merge', { id: many, other: one, reason: '同一件事' })).rejects.toMatchObject({
    faults: [{ message: '这件是批量，不能归并到等级更低的投诉；请反过来归并。' }],
  });
});
