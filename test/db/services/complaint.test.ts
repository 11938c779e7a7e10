import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { complaintDetail } from '../../../shared/ipc/complaint';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { maskedIdentities, revealIdentity } from '../../../electron/services/identity';
import { saveIntake } from '../../../electron/services/intake';
import { readyDesk, typed } from '../support/desk';

async function oneComplaint() {
  const desk = await readyDesk();
  const { id } = await saveIntake(desk.context, desk.people.receptionist, { draftId: uuidv7(), fields: typed() });
  return { ...desk, id };
}

test('a complaint is shown with stages, limits and what happened', async () => {
  const { context, people, id } = await oneComplaint();
  const detail = await getComplaint(context, id, people.receptionist);
  expect(complaintDetail.parse(detail)).toEqual(detail);
  expect(detail.stages.map(({ status }) => status)).toContain('now');
  expect(detail.timeline).toMatchObject([{ who: '周晓岚', title: '受理' }]);
  await expect(getComplaint(context, uuidv7(), people.receptionist)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a correction is an event: severity, handler, limits and search follow', async () => {
  const { context, people, id, at } = await oneComplaint();
  at('2026-11-20T03:00:00.000Z');
  const changes = { severity: 'major', facts: '天花板整块掉下来' } as const;
  const corrected = await correctComplaint(context, people.supervisor, { id, expectedVersion: 1, changes, reason: '核实' });
  expect(corrected).toEqual({ version: 2 });
  const detail = await getComplaint(context, id, people.receptionist);
  expect(detail).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', version: 2, facts: '天花板整块掉下来' });
  expect(detail.deadlines[0]?.dueAt).toBe('2026-11-24T10:00:00.000Z');
  expect(detail.timeline[0]).toMatchObject({ who: '何立群', title: '更正', at: '2026-11-20T03:00:00.000Z' });
});

test('of two corrections made from one state the second is refused and changes nothing', async () => {
  const { context, people, id } = await oneComplaint();
  const correct = (demand: string) =>
    correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes: { demand }, reason: '补充' });
  const results = await Promise.allSettled([correct('一'), correct('二')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(results[1]).toMatchObject({ reason: { code: 'CONFLICT' } });
  expect(await getComplaint(context, id, people.receptionist)).toMatchObject({ demand: '一', version: 2 });
});

test('a correction needs a reason and a difference', async () => {
  const { context, people, id } = await oneComplaint();
  const correct = (changes: object, reason: string) =>
    correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes, reason });
  for (const reason of [' ', '\u200b', '\u0007\n', '长'.repeat(501)]) {
    await expect(correct({ demand: '别的' }, reason)).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'reason' }] });
  }
  await expect(correct({ demand: '尽快修好' }, '没变')).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'changes' }] });
  await expect(correct({ facts: '' }, '清空')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const same = typed().identity;
  await expect(correct({ identity: same }, '没变')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await getComplaint(context, id, people.receptionist)).toMatchObject({ version: 1 });
});

test('a corrected person gets a box of their own, and nobody can be put in their place', async () => {
  const { context, people, id } = await oneComplaint();
  const before = (await getComplaint(context, id, people.receptionist)).identity!;
  const identity = { ...typed().identity, phone: '13900005678' };
  await correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes: { identity }, reason: '换号' });
  const after = (await getComplaint(context, id, people.receptionist)).identity!;
  expect(after).not.toBe(before);
  expect(await revealIdentity(context, people.receptionist, after)).toEqual(identity);
  const nobody = { name: null, phone: null, unit: null, contract: null };
  await correctComplaint(context, people.receptionist, { id, expectedVersion: 2, changes: { identity: nobody }, reason: '不愿留名' });
  expect((await getComplaint(context, id, people.receptionist)).identity).toBeNull();
});

test('masked persons show no name and no number, and equal persons have different digests', async () => {
  const { context, people, id } = await oneComplaint();
  const digest = (await getComplaint(context, id, people.receptionist)).identity!;
  const other = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  expect((await getComplaint(context, other.id, people.receptionist)).identity).not.toBe(digest);
  const unknown = 'f'.repeat(64);
  const shown = await maskedIdentities(context, people.receptionist, [unknown, digest]);
  expect(shown).toEqual([
    { digest: unknown, person: null },
    { digest, person: { name: '王**', phone: '138 **** 1234', unit: '3栋1804', contract: null } },
  ]);
  await expect(revealIdentity(context, people.receptionist, unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a changed box is not opened', async () => {
  const { context, people, id } = await oneComplaint();
  const digest = (await getComplaint(context, id, people.receptionist)).identity!;
  await context.store.uow(({ db }) => db.updateTable('identity_box').set({ box: Buffer.from('{"name":"别人"}') }).execute());
  await expect(revealIdentity(context, people.receptionist, digest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
