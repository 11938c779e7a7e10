import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { prepareRestore } from '../../electron/db/backup/restore';
import { putInPlace } from '../../electron/db/backup/swap';
import { currentVersion } from '../../electron/db/migrations/index';
import { findBoxes } from '../../electron/db/repositories/identity-boxes';
import { Scope } from '../../electron/db/scope';
import { openCalendar } from '../../electron/services/calendar-book';
import { getComplaint } from '../../electron/services/complaint';
import { plainIdentityKeeper } from '../../electron/services/identity-keeper';
import { likenessKey } from '../../electron/services/likeness-key';
import { inboxPage } from '../../electron/services/inbox';
import { saveIntake } from '../../electron/services/intake';
import { listStaff } from '../../electron/services/office';
import { keptComplaints, keptFacts, keptOffices, unpackOffice } from '../support/kept-offices';
import { dataFolder, openTestStore } from './support/data-folder';
import { typed } from './support/desk';
import { dumpProjections } from './support/table-dump';

const open = { view: 'open' as const, severity: null, due: null, channel: null, department: null };
const nobody = { name: null, phone: null, unit: null, contract: null };

test('offices of several earlier stores are kept, and none takes more room than it needs', async () => {
  const versions = keptOffices().map((name) => keptFacts(name).storeVersion);
  expect(new Set(versions).size).toBeGreaterThanOrEqual(4);
  expect(Math.min(...versions)).toBe(2);
  for (const name of keptOffices()) expect((await stat(join('test/fixtures/offices', name, 'desk.db.gz'))).size).toBeLessThan(200 * 1024);
});

describe.each(keptOffices())('an office that an earlier program left (%s)', (name) => {
  const facts = keptFacts(name);

  test('opens with every complaint as it was, a backup from before where it was brought up to date, and an unbroken chain', async () => {
    const folder = await dataFolder();
    unpackOffice(name, folder);
    const store = await openTestStore({ folder });
    expect(await store.read(keptComplaints)).toEqual(facts.complaints);
    const report = await store.verifyChain();
    expect(report).toMatchObject({ ok: true, events: facts.events, hash: facts.head });
    const before = (await listBackups(join(folder, ownBackups))).filter(({ manifest }) => manifest.reason === 'upgrade');
    expect(before.map(({ manifest }) => [manifest.storeVersion, manifest.events, manifest.head])).toEqual(facts.storeVersion < currentVersion ? [[facts.storeVersion, facts.events, facts.head]] : []);
    const dump = await dumpProjections(store);
    await store.rebuild();
    expect(await dumpProjections(store)).toBe(dump);
    expect(await store.quickCheck()).toEqual([]);
  });

  test('goes on: people read every complaint and its customer, and take the next one in under the next number', async () => {
    const folder = await dataFolder();
    unpackOffice(name, folder);
    const store = await openTestStore({ folder });
    const clock = () => new Date(Date.now() + 3_600_000).toISOString();
    const context = { store, clock, newId: uuidv7, identity: plainIdentityKeeper(likenessKey(store)), calendar: await openCalendar(store) };
    const staff = await listStaff(context);
    const { id: staffId, role } = staff.find((person) => person.role === 'supervisor') ?? staff[0]!;
    const { rows } = await inboxPage(context, { staffId, role }, { filter: open, after: null, limit: 100 });
    const shown = await Promise.all(rows.map(({ id }) => getComplaint(context, id, { staffId, role })));
    expect(rows.length).toBeGreaterThan(facts.complaints.filter(({ is_open }) => is_open === 1).length / 2);
    for (const { id, number, title, version } of shown) expect(facts.complaints).toContainEqual(expect.objectContaining({ id, number, title, version }));
    const digests = facts.complaints.flatMap(({ identity }) => identity ?? []);
    const boxes = await store.read((db) => findBoxes(db, Scope.everything, digests));
    expect(boxes.size).toBe(digests.length);
    if (facts.vault === null) for (const identity of await context.identity.open([...boxes.values()])) expect(identity).not.toBeNull();
    const saved = await saveIntake(context, { staffId, role }, { draftId: uuidv7(), fields: typed({ identity: nobody }) });
    expect(facts.complaints.map(({ number }) => number)).not.toContain(saved.number);
    expect((await store.verifyChain()).ok).toBe(true);
  });

  test.runIf(facts.storeVersion < currentVersion)('its backup from before the upgrade comes back', async () => {
    const folder = await dataFolder();
    unpackOffice(name, folder);
    await (await openTestStore({ folder })).close();
    const [backup] = await listBackups(join(folder, ownBackups));
    await prepareRestore({ folder, from: backup!.path, actor: 'setup', now: new Date().toISOString() });
    expect(await putInPlace(folder)).toBe(true);
    const again = await openTestStore({ folder });
    expect(await again.read(keptComplaints)).toEqual(facts.complaints);
  });
});
