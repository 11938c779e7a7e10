import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { DueNow, Reminder } from '../../../shared/domain/reminder/reminder';
import type { Actor } from '../../../electron/services/context';
import { saveIntake } from '../../../electron/services/intake';
import { Reminders } from '../../../electron/services/reminder';
import { readyDesk, typed } from '../support/desk';

async function watched() {
  const desk = await readyDesk();
  const shown: Reminder[] = [];
  const counts: string[] = [];
  let session: Actor | null = desk.people.supervisor;
  let hidden = 0;
  const reminders = new Reminders({
    context: desk.context,
    session: () => session,
    show: (reminder) => shown.push(reminder),
    hide: () => (hidden += 1),
    count: ({ overdue, soon }: DueNow) => counts.push(`${overdue.length}/${soon.length}`),
    trouble: (error) => {
      throw error;
    },
  });
  return {
    ...desk, shown, counts, reminders,
    hidden: () => hidden,
    onDuty: (actor: Actor | null) => {
      session = actor;
    },
    save: async (about: string) =>
      (await saveIntake(desk.context, desk.people.receptionist, { draftId: uuidv7(), fields: typed({ severity: 'minor', about: { department: '工程部', person: null }, facts: about }) })).id,
  };
}

test('whoever is on duty is told once of what waits for them, by number alone, and others of nothing that is not theirs', async () => {
  const { people, at, save, reminders, shown, counts, onDuty, hidden } = await watched();
  const id = await save('张三的房子漏水，电话13800001234');
  // A minor case taken in on Friday is due by Monday's close.
  at('2026-11-23T08:30:00.000Z');
  await reminders.look();
  await reminders.look();
  expect(shown).toEqual([{ title: '两小时内到期 1 件', body: expect.stringMatching(/^TS-01-202611-0001　待\S+　今日 18:00$/) as string, id }]);
  expect(counts).toEqual(['0/1', '0/1']);
  onDuty(people.head);
  await reminders.look();
  expect([shown.length, counts.at(-1), hidden()]).toEqual([1, '0/0', 2]);
  onDuty(null);
  await reminders.look();
  expect([counts.at(-1), hidden()]).toEqual(['0/0', 3]);
});

test('nobody is disturbed outside office hours; the next morning tells of everything at once', async () => {
  const { at, save, reminders, shown, counts } = await watched();
  await save('一');
  await save('二');
  at('2026-11-23T10:30:00.000Z');
  await reminders.look();
  expect([shown, counts]).toEqual([[], ['2/0']]);
  at('2026-11-24T01:00:00.000Z');
  await reminders.look();
  expect(shown).toMatchObject([{ title: '超期 2 件', id: null }]);
});
