import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { plainDraftBoxes } from '../../../electron/db/repositories/drafts';
import { discardDraft, getDraft, listDrafts } from '../../../electron/services/draft';
import { dropText, keepText, keptText, listKept } from '../../../electron/services/kept';
import { saveIntake } from '../../../electron/services/intake';
import { readyDesk, typed } from '../support/desk';

const nobody = { name: null, phone: null, unit: null, contract: null };
const text = (place: string, body: string) => ({ place, title: '填写意见', body, identity: null, ready: true });

describe('what is typed anywhere but at intake', () => {
  it('comes back to whoever typed it, at the place where it was typed, until it is dropped', async () => {
    const { context, people } = await readyDesk();
    const { receptionist, supervisor } = people;
    await keepText(context, supervisor, text('work hours', '"一"'));
    await keepText(context, supervisor, text('work hours', '"二"'));
    expect(await keptText(context, supervisor, 'work hours')).toMatchObject({ body: '"二"', identity: null });
    expect(await keptText(context, receptionist, 'work hours')).toBeNull();
    expect(await listKept(context, receptionist)).toEqual([]);
    expect((await listKept(context, supervisor)).map(({ place }) => place)).toEqual(['work hours']);
    await dropText(context, supervisor, 'work hours');
    expect(await keptText(context, supervisor, 'work hours')).toBeNull();
  });

  it('is no draft of an intake, and cannot be opened or thrown away as one', async () => {
    const { context, people } = await readyDesk();
    await keepText(context, people.supervisor, text('work hours', '1'));
    expect(await listDrafts(context, people.supervisor)).toEqual([]);
    await expect(getDraft(context, people.supervisor, uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await discardDraft(context, people.supervisor, uuidv7());
    expect(await listKept(context, people.supervisor)).toHaveLength(1);
  });

  it('keeps who complains in a box apart, which is sealed with the others once there is a vault, and never for somebody who sees no customers', async () => {
    const { context, people } = await readyDesk();
    const { supervisor } = people;
    const person = { ...nobody, phone: '13900005678' };
    await keepText(context, supervisor, { ...text('x correction', '{}'), identity: person });
    const stored = await context.store.read((db) => db.selectFrom('draft').select(['fields', 'title', 'place']).execute());
    expect(JSON.stringify(stored)).not.toContain('13900005678');
    expect(await context.store.read(plainDraftBoxes)).toHaveLength(1);
    expect((await keptText(context, supervisor, 'x correction'))?.identity).toEqual(person);
    const administrator = { staffId: supervisor.staffId, role: 'administrator' } as const;
    await expect(keepText(context, administrator, { ...text('y', '{}'), identity: person })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is not told of at a complaint that may not be seen any more', async () => {
    const { context, people } = await readyDesk();
    const { receptionist, supervisor } = people;
    const { id } = await saveIntake(context, receptionist, { draftId: uuidv7(), fields: typed({ severity: 'important', about: { department: null, person: '何立群' } }) });
    await keepText(context, supervisor, text(`${id} opinion`, '{}'));
    await keepText(context, receptionist, text(`${id} promise`, '{}'));
    expect(await listKept(context, supervisor)).toEqual([]);
    expect(await listKept(context, receptionist)).toMatchObject([{ complaint: id }]);
  });
});
