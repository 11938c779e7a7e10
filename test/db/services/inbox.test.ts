import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { inboxMethods, type InboxFilter } from '../../../shared/ipc/inbox';
import type { IntakeFields } from '../../../shared/ipc/intake';
import { inboxLanes, inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { findComplaints } from '../../../electron/services/search';
import type { Actor } from '../../../electron/services/context';
import { readyDesk, typed } from '../support/desk';

const everything: InboxFilter = { view: 'open', severity: null, due: null, channel: null, department: null };

async function desk() {
  const ready = await readyDesk();
  const save = async (changes: Partial<IntakeFields>) =>
    (await saveIntake(ready.context, ready.people.receptionist, { draftId: uuidv7(), fields: typed(changes) })).id;
  const list = async (actor: Actor, changes: Partial<InboxFilter>) => {
    const page = await inboxPage(ready.context, actor, { filter: { ...everything, ...changes }, after: null, limit: 50 });
    return page.rows.map(({ id }) => id);
  };
  return { ...ready, save, list };
}

test('lanes count all, due today and overdue, each complaint once', async () => {
  const { context, people, save, at, list } = await desk();
  const minor = await save({ severity: 'minor' });
  await save({ severity: 'major', receivedAt: '2026-11-13T02:00:00.000Z' });
  const settled = await save({ severity: 'minor', settled: true });
  at('2026-11-23T09:00:00.000Z');
  const counted = await inboxLanes(context, people.receptionist);
  expect(inboxMethods['inbox.lanes'].output.parse(counted)).toEqual(counted);
  expect(counted.lanes).toEqual([
    { severity: 'major', total: 1, dueToday: 0, overdue: 1 },
    { severity: 'important', total: 0, dueToday: 0, overdue: 0 },
    { severity: 'minor', total: 2, dueToday: 1, overdue: 0 },
    { severity: 'internal', total: 0, dueToday: 0, overdue: 0 },
  ]);
  expect(await list(people.receptionist, { due: 'today' })).toEqual([minor]);
  expect((await list(people.receptionist, {})).at(-1)).toBe(settled);
});

test('each view shows what its count says', async () => {
  const { context, people, save, list } = await desk();
  const ours = await save({ about: { department: '工程部', person: null } });
  const theirs = await save({ about: { department: '财务部', person: null }, severity: 'important' });
  expect(await list(people.receptionist, { view: 'mine' })).toHaveLength(2);
  expect(await list(people.supervisor, { view: 'mine' })).toEqual([ours]);
  expect(await list(people.head, { view: 'department' })).toEqual([ours]);
  expect(await list(people.head, { view: 'department', department: '财务部' })).toEqual([]);
  expect(await list(people.head, { department: '财务部' })).toEqual([theirs]);
  for (const view of ['waiting-customer', 'return-visit', 'unsigned', 'closed'] as const) expect(await list(people.head, { view })).toEqual([]);
  expect((await inboxLanes(context, people.supervisor)).views).toMatchObject({ mine: 1, department: 0 });
  expect((await inboxLanes(context, people.head)).views).toMatchObject({ mine: 1, department: 1 });
  // Nobody leads the finance department here, so the head there is gives the opinion.
  expect(await list(people.head, { view: 'mine' })).toEqual([theirs]);
});

test('a cursor goes on where the page before ended, and one that was tampered with is refused', async () => {
  const { context, people, save } = await desk();
  for (let index = 0; index < 7; index += 1) await save({});
  const ask = (after: string | null) => inboxPage(context, people.receptionist, { filter: everything, after, limit: 3 });
  const first = await ask(null);
  const second = await ask(first.next);
  const third = await ask(second.next);
  expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(7);
  expect(third.next).toBeNull();
  for (const wrong of ['', 'x', Buffer.from('["2026",1]').toString('base64url')]) {
    await expect(ask(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  }
});

test('finding goes by number in any case, by words, and by nothing finds nothing', async () => {
  const { context, people, save } = await desk();
  const id = await save({ facts: '电梯里一直有异响' });
  await save({ facts: '别的事' });
  const found = async (text: string) => (await findComplaints(context, people.receptionist, { text, limit: 50 })).rows.map((row) => row.id);
  expect(await found(' ts-01-202611-0001 ')).toEqual([id]);
  expect(await found('异响')).toEqual([id]);
  expect(await found('梯')).toEqual([id]);
  expect(await found('202611')).toHaveLength(2);
  expect(await found('  ')).toEqual([]);
});
