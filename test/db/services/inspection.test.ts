import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHeld } from '../../../electron/vault/held-wraps';
import { makeKeys } from '../../../electron/vault/keys';
import { readySodium, type Sodium } from '../../../electron/sodium/sodium';
import { beginInspection, endInspection, findInspection } from '../../../electron/services/inspection';
import { recordMade } from '../../../electron/services/vault';
import { vaultKeys } from '../../../electron/services/vault-keys';
import { addStaff } from '../../../electron/services/office';
import { holdWraps } from '../../../shared/vault/held';
import { leastCost } from '../../../shared/vault/key-file';
import { openTestStore } from '../support/data-folder';
import { emptyDesk, readyDesk } from '../support/desk';

let sodium: Sodium;
beforeAll(async () => {
  sodium = await readySodium();
});

/** An office whose project manager and supervisor hold keys. */
async function lockedOffice() {
  const desk = await readyDesk();
  const { context, people } = desk;
  const { id } = await addStaff(context, people.supervisor, { name: '顾承安', role: 'project-manager', department: null });
  const made = makeKeys(sodium, [{ keyholder: id, passcode: '望江里-守门-2026' }, { keyholder: people.supervisor.staffId, passcode: '听雨轩-备用-2026' }], leastCost);
  await recordMade(context, people.supervisor, made.file);
  const types = () => context.store.read(async (db) => (await db.selectFrom('event').select('type').where('stream', '=', 'vault').orderBy('position').execute()).map(({ type }) => type));
  return { ...desk, made, manager: id, types };
}

describe('an inspection', () => {
  it('is kept with its wraps put away, across closing and opening the folder, and nothing of them is left in its files', async () => {
    const { context, made, manager, people } = await lockedOffice();
    const { inspection } = await beginInspection(context, people.receptionist, holdWraps);
    expect(inspection.keepers).toEqual([manager]);
    const { folder } = context.store;
    await context.store.close();
    const store = await openTestStore({ folder });
    const again = { ...context, store };
    expect(await store.read(findInspection)).toEqual(inspection);
    const file = (await vaultKeys(again))?.file;
    expect(file?.wraps.map(({ keyholder }) => keyholder)).toEqual([manager]);
    const away = made.file.wraps.filter(({ keyholder }) => keyholder !== manager);
    for (const name of (await readdir(folder)).filter((one) => one.startsWith('desk.db'))) {
      const bytes = await readFile(join(folder, name));
      for (const { box } of away) expect(bytes.includes(box), name).toBe(false);
    }
    const held = openHeld(sodium, made.pair, file!);
    await endInspection(again, manager, held ?? null);
    expect(await store.read(findInspection)).toBeNull();
    expect(new Set((await vaultKeys(again))?.file.wraps)).toEqual(new Set(made.file.wraps));
  });

  it('pressed twice is one, and ended twice is recorded once', async () => {
    const { context, people, manager, types } = await lockedOffice();
    const [first, second] = await Promise.all([beginInspection(context, people.receptionist, holdWraps), beginInspection(context, null, holdWraps)]);
    expect(second).toEqual(first);
    await endInspection(context, manager, null);
    await endInspection(context, manager, null);
    expect(await types()).toEqual(['vault.made', 'vault.inspected', 'vault.inspection-ended']);
  });

  it('where no project manager holds a key every keyholder still opens: a lock for good would destroy what it protects', async () => {
    const { context, people } = await readyDesk();
    const made = makeKeys(sodium, [{ keyholder: people.supervisor.staffId, passcode: '听雨轩-备用-2026' }], leastCost);
    await recordMade(context, people.supervisor, made.file);
    const { inspection, file } = await beginInspection(context, null, holdWraps);
    expect(inspection.keepers).toEqual([]);
    expect(file).toEqual(made.file);
  });

  it('before there is an office there is none', async () => {
    const { context } = await emptyDesk();
    await expect(beginInspection(context, null, holdWraps)).rejects.toMatchObject({ code: 'NOT_SET_UP' });
    expect(await context.store.read(findInspection)).toBeNull();
  });
});
