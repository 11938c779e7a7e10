import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { ActInput } from '../../../shared/domain/handling/input';
import { setBackText } from '../../../shared/domain/clock/set-back';
import { clockSetBack, confirmClock, lookAtClock } from '../../../electron/services/clock';
import { getComplaint } from '../../../electron/services/complaint';
import { catchUp } from '../../../electron/services/escalator';
import { actOn } from '../../../electron/services/handling';
import { saveIntake } from '../../../electron/services/intake';
import type { OpenedStore } from '../../../electron/db/open-store';
import { openTestStore } from '../support/data-folder';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const log = (store: Pick<OpenedStore, 'read'>) =>
  store.read((db) => db.selectFrom('event').select(['type', 'actor', 'body', 'recorded_at']).orderBy('position').execute());

async function desk() {
  const { context, people, at } = await readyDesk();
  const take = async () => {
    const id = uuidv7();
    await saveIntake(context, people.receptionist, { draftId: id, fields: typed() });
    return id;
  };
  const act = async (id: string, input: ActInput, actor = people.supervisor) =>
    actOn(context, actor, { id, expectedRevision: (await getComplaint(context, id, actor)).revision, act: input });
  return { context, people, at, take, act, store: context.store };
}

test('a clock set back is recorded before whatever is recorded next, said until somebody looked, and rebuilt the same', async () => {
  const { context, people, at, take, store } = await desk();
  at('2026-11-20T06:00:00.000Z');
  await take();
  at('2026-11-20T01:00:00.000Z');
  const id = await take();
  expect((await log(store)).slice(-2)).toMatchObject([
    { type: 'clock.set-back', actor: 'clock', body: '{"last":"2026-11-20T06:00:00.000Z","now":"2026-11-20T01:00:00.000Z"}' },
    { type: 'complaint.taken-in' },
  ]);
  const found = await clockSetBack(context);
  expect(setBackText(found!)).toBe('电脑时间比上一次记录早：上次是 2026年11月20日 周五 14:00，发现时是 2026年11月20日 周五 09:00。已经记下，投诉和先后顺序都没有丢。请看电脑的日期和时间：不对就先调准，对了再按“时间没错”。');
  // Its due times follow the time at which it was taken in, wrong as it may be.
  const detail = await getComplaint(context, id, people.supervisor);
  expect(detail.deadlines.find(({ clock }) => clock === 'opinion')?.dueAt).toBe('2026-11-23T10:00:00.000Z');
  const said = await dumpProjections(store);
  await store.rebuild();
  expect(await dumpProjections(store)).toBe(said);
  await confirmClock(context, people.receptionist);
  await confirmClock(context, people.receptionist);
  expect(await clockSetBack(context)).toBeNull();
  expect((await log(store)).filter(({ type }) => type === 'clock.checked')).toMatchObject([{ actor: people.receptionist.staffId }]);
  expect(await store.verifyChain()).toMatchObject({ ok: true });
});

test('it is noticed after a restart too, before anybody records anything', async () => {
  const { at, take, store } = await desk();
  at('2026-11-20T06:00:00.000Z');
  await take();
  const { folder } = store;
  await store.close();
  let now = '2026-11-19T23:00:00.000Z';
  const again = await openTestStore({ folder, clock: () => now });
  await lookAtClock({ store: again });
  expect(await clockSetBack({ store: again })).toEqual({ last: '2026-11-20T06:00:00.000Z', now });
  now = '2026-11-19T23:01:00.000Z';
  await lookAtClock({ store: again });
  expect((await log(again)).filter(({ type }) => type === 'clock.set-back')).toHaveLength(1);
});

test('what a computer puts right by itself is nobody’s doing, and looking records nothing', async () => {
  const { context, at, take, store } = await desk();
  await take();
  const before = (await log(store)).length;
  at('2026-11-20T02:10:30.000Z');
  await lookAtClock(context);
  expect(await clockSetBack(context)).toBeNull();
  expect((await log(store)).length).toBe(before);
});

test('a clock that was years ahead and is put right leaves every case a way on, in the order of the log', async () => {
  const { context, people, at, take, act } = await desk();
  const id = await take();
  at('2031-03-03T02:00:00.000Z');
  await catchUp(context);
  expect((await getComplaint(context, id, people.supervisor)).severity).toBe('major');
  const ahead = await take();
  const answer: ActInput = { action: 'answer', text: '已修好。', how: 'phone', answeredAt: null };
  await act(ahead, { action: 'opinion', text: '马上修。', valid: true, explanation: '设施老化。' });
  await act(ahead, answer);
  await act(ahead, { action: 'verdict', verdict: 'dissatisfied', demand: '还在滴水。' });
  at('2026-11-20T03:00:00.000Z');
  await act(ahead, { action: 'opinion', text: '换新的。', valid: null, explanation: '' });
  await act(ahead, answer);
  await act(ahead, { action: 'verdict', verdict: 'satisfied', demand: '' });
  await act(ahead, { action: 'cause', category: 'execution', text: '巡检没有做。' }, people.head);
  for (const kind of ['corrective', 'preventive'] as const) {
    await act(ahead, { action: 'measure', kind, text: '换。', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-10' });
  }
  at('2031-03-03T03:00:00.000Z');
  await act(ahead, { action: 'close' });
  at('2026-11-20T04:00:00.000Z');
  await act(ahead, { action: 'visit', how: 'phone', outcome: 'satisfied', text: '' });
  const detail = await getComplaint(context, ahead, people.supervisor);
  expect(detail.timeline[0]).toMatchObject({ title: '回访' });
  expect(detail.stage).toBe('archive');
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
  expect(await clockSetBack(context)).toEqual({ last: '2031-03-03T03:00:00.000Z', now: '2026-11-20T04:00:00.000Z' });
});
