import { expect, test, vi } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { endDay, watchClosing } from '../../../electron/day-end';
import { correctComplaint } from '../../../electron/services/correction';
import { getComplaint } from '../../../electron/services/complaint';
import { dayFigures, dayLines, dayStatus, postponeDay, sealDay, setClosingTime } from '../../../electron/services/day';
import { saveIntake } from '../../../electron/services/intake';
import { unboundModel } from '../../../electron/services/paper-model';
import { paperOf } from '../../../shared/domain/paper/registry';
import type { Sheet } from '../../../shared/domain/paper/sheet';
import type { IntakeFields } from '../../../shared/ipc/intake';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const noon = '2026-11-20T04:00:00.000Z';
const closing = '2026-11-20T10:00:00.000Z';
const evening = '2026-11-20T10:05:00.000Z';
const morning = '2026-11-21T00:30:00.000Z';

async function desk() {
  const { context, people, at } = await readyDesk();
  const take = async (fields: Partial<IntakeFields> = {}) => {
    const id = uuidv7();
    await saveIntake(context, people.receptionist, { draftId: id, fields: typed(fields) });
    return id;
  };
  const correct = async (id: string) => {
    const { version } = await getComplaint(context, id, people.supervisor);
    await correctComplaint(context, people.supervisor, { id, expectedVersion: version, changes: { channel: 'phone' }, reason: '记错了方式。' });
  };
  /** What stands beside an entry of the timeline. */
  const entry = async (id: string, title: string): Promise<string> => {
    const found = (await getComplaint(context, id, people.supervisor)).timeline.find((one) => one.title === title);
    if (found === undefined) throw new Error(`nothing called ${title}`);
    return found.text ?? '';
  };
  return { context, people, at, take, correct, entry, store: context.store };
}

test('a day is summed up and sealed once, with the head of the log on its slip, and rebuilt the same', async () => {
  const { context, people, at, take, store } = await desk();
  at(noon);
  await take();
  await take({ severity: 'internal', about: { department: '销售部', person: '何立群' } });
  expect(await dayFigures(context, noon)).toMatchObject({ takenIn: 1, open: 1, overdue: 0, drafts: 0, prints: 0 });
  expect(await dayStatus(context, people.supervisor, noon)).toMatchObject({ due: null, worked: true, closesAt: closing, postponable: null, unprinted: null });
  at(evening);
  expect(await dayStatus(context, null, evening)).toMatchObject({ due: { why: 'closing', day: '2026-11-20', at: closing } });
  const sealed = await sealDay(context, people.receptionist.staffId, 'hand', evening);
  expect(sealed).toMatchObject({ day: '2026-11-20', nth: 1, until: evening, how: 'hand', figures: { takenIn: 1 }, concerned: 0 });
  expect(await sealDay(context, people.receptionist.staffId, 'hand', evening)).toBeNull();
  const { lines } = await dayLines(context, null);
  const [last] = await store.read((db) => db.selectFrom('event').selectAll().orderBy('position', 'desc').limit(1).execute());
  expect(lines).toMatchObject([{ position: last!.position, hash: last!.hash, who: '周晓岚' }]);
  expect(await dayStatus(context, null, evening)).toMatchObject({ due: null, worked: false, unprinted: '2026-11-20' });
  const slip = (await unboundModel(context, people.receptionist, paperOf('day-slip')!, String(last!.position))) as Sheet;
  const texts = Object.fromEntries(slip.rows.flatMap(({ cells }) => cells.map((one) => [one.id, one.text])));
  expect(texts).toMatchObject({ day: '2026年11月20日 周五', takenIn: '1 件', place: String(last!.position), how: '周晓岚 手动日结', concerns: '无' });
  expect(texts['hash']!.replaceAll(' ', '')).toBe(last!.hash);
  await expect(unboundModel(context, people.receptionist, paperOf('day-slip')!, String(last!.position - 1))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const before = await dumpProjections(store);
  await store.rebuild();
  expect(await dumpProjections(store)).toBe(before);
});

test('a change of a sealed day is a correction with a date of its own: in the timeline, and on the next slip', async () => {
  const { context, people, at, take, correct, entry } = await desk();
  at(noon);
  const sealedOne = await take();
  await correct(sealedOne);
  expect(await entry(sealedOne, '更正')).not.toMatch(/已日结/);
  await sealDay(context, people.receptionist.staffId, 'hand', evening);
  at(morning);
  const { version, number } = await getComplaint(context, sealedOne, people.supervisor);
  await correctComplaint(context, people.supervisor, { id: sealedOne, expectedVersion: version, changes: { demand: '今天修好' }, reason: '客户又来电。' });
  expect(await entry(sealedOne, '更正')).toMatch(/^更正已日结的 2026-11-20\n/);
  const late = await take({ receivedAt: noon });
  expect(await entry(late, '受理')).toMatch(/补记，2026-11-20 已日结\n/);
  const fresh = await take();
  await correct(fresh);
  expect(await entry(fresh, '更正')).not.toMatch(/已日结/);
  expect(await entry(fresh, '受理')).not.toMatch(/已日结/);
  const sealed = await sealDay(context, people.receptionist.staffId, 'hand', morning);
  expect(sealed).toMatchObject({ day: '2026-11-21', concerned: 2, concerns: [{ complaint: sealedOne, day: '2026-11-20', kind: 'corrected' }, { complaint: late, kind: 'late' }] });
  const { lines } = await dayLines(context, null);
  expect(lines[0]!.concerns[0]).toEqual({ number, day: '2026-11-20', kind: 'corrected' });
  expect(lines.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-20']);
});

test('a day owed from before is sealed as that day; setting the clock back does not dodge it', async () => {
  const { context, people, at, take } = await desk();
  at('2026-11-20T09:50:00.000Z');
  await take();
  expect(await dayStatus(context, null, morning)).toMatchObject({ due: { why: 'closing', day: '2026-11-20' } });
  // Back to before closing time, and to the day before: what was recorded last counts, and the set-back itself makes it due.
  at('2026-11-19T01:00:00.000Z');
  await take();
  expect(await dayStatus(context, null, '2026-11-19T01:00:00.000Z')).toMatchObject({ due: { why: 'clock' } });
  at(morning);
  expect(await dayStatus(context, null, morning)).toMatchObject({ due: { why: 'closing', day: '2026-11-20' } });
  expect(await sealDay(context, people.receptionist.staffId, 'hand', morning)).toMatchObject({ day: '2026-11-20', until: morning, figures: { takenIn: 2 } });
  expect(await dayStatus(context, null, morning)).toMatchObject({ due: null });
});

test('a seal of a clock that was far ahead does not keep later days from ending', async () => {
  const { context, people, at, take } = await desk();
  at('2027-03-01T10:00:00.000Z');
  await take();
  await sealDay(context, people.receptionist.staffId, 'hand', '2027-03-01T10:00:00.000Z');
  at(noon);
  await take();
  expect(await dayStatus(context, null, noon)).toMatchObject({ due: { why: 'clock' } });
  await sealDay(context, people.receptionist.staffId, 'hand', noon);
  await take();
  expect(await dayStatus(context, null, noon)).toMatchObject({ due: null });
  at(evening);
  expect(await dayStatus(context, null, evening)).toMatchObject({ due: { why: 'closing', day: '2026-11-20' } });
});

test('closing time is put off and changed by who may, each with a record', async () => {
  const { context, people, at, take } = await desk();
  at(noon);
  await take();
  await expect(postponeDay(context, people.receptionist, noon)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(setClosingTime(context, people.receptionist, '19:00')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const near = '2026-11-20T09:50:00.000Z';
  at(near);
  await postponeDay(context, people.receptionist, near);
  expect(await dayStatus(context, null, near)).toMatchObject({ closesAt: '2026-11-20T10:30:00.000Z' });
  await setClosingTime(context, people.supervisor, '17:00');
  expect(await dayStatus(context, people.supervisor, near)).toMatchObject({ closingTime: '17:00', mayChange: true });
});

test('ending a day locks first, whatever comes of the rest, and makes a backup', async () => {
  const { context, at, take } = await desk();
  at(noon);
  await take();
  const did: string[] = [];
  const ports = { context, now: () => evening, lock: async () => void did.push('lock'), backUp: async () => void did.push('backup'), log: () => undefined };
  expect(await endDay(ports, 'clock', 'closing')).toBe(true);
  expect(did).toEqual(['lock', 'backup']);
  expect(await endDay(ports, 'clock', 'closing')).toBe(false);
  expect(did).toEqual(['lock', 'backup', 'lock']);
});

test('while the program is open closing time ends the day by itself; one that went by before is only asked for', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const { context, at, take } = await desk();
    at(noon);
    await take();
    let now = evening;
    const ports = { context, now: () => now, lock: async () => undefined, backUp: async () => undefined, log: () => undefined };
    const ends = async () => (await dayLines(context, null)).lines.map(({ day, how, who }) => [day, how, who]);
    const asked = vi.spyOn(context.store, 'read');
    const look = async () => {
      asked.mockClear();
      vi.advanceTimersByTime(30_000);
      await vi.waitFor(() => expect(asked).toHaveBeenCalled());
      await Promise.all(asked.mock.results.map(({ value }) => value as Promise<unknown>));
      // Whatever it records stands before this in the one line of writers.
      await context.store.uow(async () => undefined);
    };
    const stopLate = watchClosing(ports);
    await look();
    expect(await ends()).toEqual([]);
    stopLate();
    now = '2026-11-20T09:40:00.000Z';
    const stop = watchClosing(ports);
    await look();
    expect(await ends()).toEqual([]);
    now = closing;
    await look();
    await vi.waitFor(async () => expect(await ends()).toEqual([['2026-11-20', 'closing', '']]));
    await look();
    expect(await ends()).toHaveLength(1);
    stop();
  } finally {
    vi.useRealTimers();
  }
});
