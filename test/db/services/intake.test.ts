import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { proposal } from '../../../shared/ipc/intake';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { getDraft, listDrafts, putDraft } from '../../../electron/services/draft';
import { openIdentities } from '../../../electron/services/identity';
import { proposeIntake, saveIntake } from '../../../electron/services/intake';
import { reportFigures } from '../../../electron/services/report';
import { emptyDesk, readyDesk, typed } from '../support/desk';

test('the proposal says severity, reasons, handler and every time limit with its account', async () => {
  const { context } = await readyDesk();
  const facts = '合同写明带新风系统，交付时没有装。我来过三次，每次都说会答复，至今没有结果。';
  const shown = await proposeIntake(context, typed({ facts }));
  expect(proposal.parse(shown)).toEqual(shown);
  expect(shown).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', faults: [] });
  expect(shown.reasons.join()).toContain('内容第');
  expect(shown.deadlines.map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
    ['opinion', '2026-11-24T10:00:00.000Z'],
    ['answer', '2026-11-26T10:00:00.000Z'],
    ['closing', '2026-12-20T10:00:00.000Z'],
    ['return-visit', null],
  ]);
  expect(shown.deadlines.every(({ sentence }) => sentence.length > 4)).toBe(true);
});

test('a person may choose another severity, and handler and limits follow', async () => {
  const { context, people } = await readyDesk();
  const fields = typed({ severity: 'important' });
  expect(await proposeIntake(context, fields)).toMatchObject({ severity: 'minor', handler: 'sales-management' });
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields });
  const detail = await getComplaint(context, id, people.receptionist);
  expect(detail).toMatchObject({ severity: 'important', handler: 'sales-management', takenInBy: '周晓岚' });
  expect(detail.severityReasons.join()).toContain('受理人定为重要');
});

test('saving again with the same draft, also at the same moment, stores one complaint', async () => {
  const { context, people } = await readyDesk();
  const draftId = uuidv7();
  const save = () => saveIntake(context, people.receptionist, { draftId, fields: typed() });
  const saved = await Promise.all([save(), save(), save()]);
  expect(new Set(saved.map(({ number }) => number))).toEqual(new Set(['TS-01-202611-0001']));
  expect(await save()).toEqual(saved[0]);
  expect(await context.store.read((db) => db.selectFrom('complaint').select('id').execute())).toHaveLength(1);
});

test('200 saves at once are numbered without gaps or doubles', async () => {
  const { context, people } = await readyDesk();
  const saves = Array.from({ length: 200 }, () => saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() }));
  const numbers = (await Promise.all(saves)).map(({ number }) => number).sort();
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => `TS-01-202611-${String(index + 1).padStart(4, '0')}`));
});

test('numbers begin again with the local month', async () => {
  const { context, people, at } = await readyDesk();
  const save = () => saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  at('2026-11-30T15:59:59.999Z');
  expect((await save()).number).toBe('TS-01-202611-0001');
  at('2026-11-30T16:00:00.000Z');
  expect((await save()).number).toBe('TS-01-202612-0001');
});

test('a refused save gives no number away, stores nothing and names each place', async () => {
  const { context, people } = await readyDesk();
  const fields = typed({ facts: ' ', identity: { name: '王', phone: '123', unit: null, contract: null }, receivedAt: '2027-01-01T00:00:00.000Z' });
  await expect(saveIntake(context, people.receptionist, { draftId: uuidv7(), fields })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    faults: [{ place: 'receivedAt' }, { place: 'identity.phone' }, { place: 'facts' }],
  });
  expect((await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() })).number).toBe('TS-01-202611-0001');
  expect(await context.store.read((db) => db.selectFrom('identity_box').select('digest').execute())).toHaveLength(1);
});

test('a complaint settled on the spot goes on with cause and measures', async () => {
  const { context, people } = await readyDesk();
  const fields = typed({ settled: true, onTheSpot: '当场修好' });
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields });
  const detail = await getComplaint(context, id, people.receptionist);
  expect(detail.stages.find(({ status }) => status === 'now')?.id).toBe('measures');
  expect(detail.deadlines.map(({ clock }) => clock)).toEqual(['closing', 'return-visit']);
});

test('who complains is only in the sealed box, and nobody at all needs none', async () => {
  const { context, people } = await readyDesk();
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  const { identity } = await getComplaint(context, id, people.receptionist);
  expect((await openIdentities(context, people.receptionist, [identity!])).get(identity!)).toEqual({
    name: '王小明', phone: '13800001234', unit: '3栋1804', contract: null,
  });
  const bodies = await context.store.read((db) => db.selectFrom('event').select('body').execute());
  for (const canary of ['王小明', '13800001234', '3栋1804']) expect(JSON.stringify(bodies)).not.toContain(canary);
  const anonymous = typed({ identity: { name: ' ', phone: null, unit: null, contract: null } });
  const other = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: anonymous });
  expect((await getComplaint(context, other.id, people.receptionist)).identity).toBeNull();
});

test('long texts, rare characters and signs come back as they were typed', async () => {
  const { context, people } = await readyDesk();
  const facts = `${'㐂𠮷👩‍👩‍👧‍👦"%_\'\\;--'.repeat(900)}\n第二行`;
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts }) });
  expect((await getComplaint(context, id, people.receptionist)).facts).toBe(facts);
});

test('saving takes the draft away in the same moment, and a late draft does not come back', async () => {
  const { context, people } = await readyDesk();
  const draftId = uuidv7();
  await putDraft(context, people.receptionist, { id: draftId, fields: typed() });
  expect(await listDrafts(context, people.receptionist)).toHaveLength(1);
  expect((await getDraft(context, people.receptionist, draftId)).fields).toEqual(typed());
  await saveIntake(context, people.receptionist, { draftId, fields: typed() });
  await putDraft(context, people.receptionist, { id: draftId, fields: typed() });
  expect(await listDrafts(context, people.receptionist)).toEqual([]);
});

test('a draft keeps times as they were typed beside those that could be read; a draft without them still opens', async () => {
  const { context, people } = await readyDesk();
  const draftId = uuidv7();
  const fields = { ...typed({ promisedAt: null }), typedTimes: { received: '饭点前后', promised: '下周三下班前吧' } };
  await putDraft(context, people.receptionist, { id: draftId, fields });
  expect((await getDraft(context, people.receptionist, draftId)).fields).toEqual(fields);
  await putDraft(context, people.receptionist, { id: draftId, fields: typed() });
  expect((await getDraft(context, people.receptionist, draftId)).fields).toEqual(typed());
});

test('nothing is taken in before the office is set up', async () => {
  const { context } = await emptyDesk();
  const actor = { staffId: 'nobody', role: 'receptionist' } as const;
  await expect(saveIntake(context, actor, { draftId: uuidv7(), fields: typed() })).rejects.toMatchObject({ code: 'NOT_SET_UP' });
});

test('R-S6-BUILDING: the building of a typed unit is recorded, the unit is not; what the window read of a sealed one counts only when it is a building', async () => {
  const { context, people } = await readyDesk();
  const building = async (fields: Parameters<typeof typed>[0]) => {
    const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed(fields) });
    const { body } = await context.store.read((db) => db.selectFrom('event').select('body').where('stream', '=', id).executeTakeFirstOrThrow());
    expect(body).not.toContain('1804');
    return { id, building: (JSON.parse(body) as { building: string | null }).building };
  };
  const nobody = { name: null, phone: null, contract: null };
  const one = await building({ identity: { ...nobody, unit: '三号楼1804' } });
  expect(one.building).toBe('3栋');
  expect((await building({ identity: { ...nobody, unit: '18号别墅' } })).building).toBeNull();
  const sealing = { ...context, identity: { ...context.identity, boxOf: async () => null } };
  for (const [said, kept] of [['3栋', '3栋'], ['3栋1804', null], ['王小明', null]] as const) {
    const { id } = await saveIntake(sealing, people.receptionist, { draftId: uuidv7(), fields: typed({ identity: { ...nobody, unit: null }, sealed: { digest: 'a'.repeat(64), box: new Uint8Array(64), building: said } }) });
    const { body } = await context.store.read((db) => db.selectFrom('event').select('body').where('stream', '=', id).executeTakeFirstOrThrow());
    expect((JSON.parse(body) as { building: string | null }).building).toBe(kept);
  }
  await correctComplaint(context, people.receptionist, { id: one.id, expectedVersion: 1, changes: { identity: { ...nobody, unit: '5-2-1804' } }, reason: '听错了楼栋' });
  const { counts } = await reportFigures(context, people.supervisor, { from: '2026-11-01', to: '2026-11-30', project: null, policy: null, step: null });
  expect(counts).toMatchObject({ 'building:5栋': 1, 'building:3栋': 1, 'building:—': 3 });
});
