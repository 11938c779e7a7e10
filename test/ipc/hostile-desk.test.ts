import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { createArchiveStore } from '../../electron/db/archive-store';
import { verifyChain } from '../../electron/db/verify-chain';
import { runJob } from '../../electron/db/backup/jobs';
import type { Desk } from '../../electron/ipc/desk';
import { createDispatcher, type Dispatch, type Session } from '../../electron/ipc/dispatch';
import { partsOf } from '../../electron/ipc/handlers/all';
import { findComplaint } from '../../electron/db/repositories/complaints';
import { Scope } from '../../electron/db/scope';
import { Backups } from '../../electron/services/backup';
import { revisionOf } from '../../electron/services/handling';
import { startIncident } from '../../electron/services/incident';
import { saveIntake } from '../../electron/services/intake';
import { addStaff, listStaff } from '../../electron/services/office';
import { signIn } from '../../electron/services/session';
import type { FormPress, PrinterQueues } from '../../electron/services/printing';
import { roles } from '../../shared/domain/staff/role';
import { contract, type MethodName } from '../../shared/ipc/contract';
import { sealDay } from '../../electron/services/day';
import { DeskError, errorMessages } from '../../shared/ipc/wire';
import { dataFolder } from '../db/support/data-folder';
import { readyDesk, typed, type TestDesk } from '../db/support/desk';
import { dumpProjections } from '../db/support/table-dump';
import { madeUpNotice } from '../support/notice-2027';
import { ownSender } from './fake-parts';
import { plainPins } from '../support/plain-pins';
import { changed, hostile, type Change } from './support/hostile';
import { seedOf, type Known } from './support/seeds';

const press: FormPress = { toPdf: async (model) => ({ bytes: Buffer.from(JSON.stringify(model)), pages: 1 }) };
const printers: PrinterQueues = {
  list: async () => [{ name: '前台', label: '前台', isDefault: true }],
  send: async (_file, { printer }) => {
    if (printer !== '前台') throw new DeskError('PRINTER_MISSING');
  },
};

/** Files somebody could choose as a notice, from none to a good one. */
async function noticeFiles(): Promise<readonly (string | null)[]> {
  const folder = await dataFolder();
  const file = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  await mkdir(join(folder, 'folder.json'));
  const good = JSON.stringify(madeUpNotice());
  return [
    null,
    join(folder, 'gone.json'),
    join(folder, 'folder.json'),
    await file('empty.json', ''),
    await file('other.json', '{"year":9999,"days":[{"date":"9999-12-31","name":"","isOffDay":true}]}'),
    await file('half.json', good.slice(0, good.length / 2)),
    await file('good.json', good),
  ];
}

/** A desk without a vault: nothing can be opened, and whoever tries is refused. */
const noVault: Desk['vault'] = {
  brief: async () => ({ state: 'no-vault', key: null, inspection: null }),
  status: async () => ({ state: 'no-vault', keyholders: [], nextTryAt: null, toSeal: 0, toReseal: 0, rotationStopped: false, printing: { stopped: 0, left: 0 }, behind: [], writesOnly: false }),
  connect: async () => undefined,
  tryToOpen: () => Promise.reject(new DeskError('CONFLICT')),
  changeKeys: () => Promise.reject(new DeskError('LOCKED')),
  goOnRotating: () => undefined,
  refuseLocked: () => {
    throw new DeskError('LOCKED');
  },
  proven: async () => null,
  forgetPeople: async () => undefined,
  allow: () => undefined,
  lend: () => undefined,
  paper: { seal: async () => null, open: () => Promise.reject(new DeskError('LOCKED')) },
  hasVault: async () => false,
  recorded: () => undefined,
  lockNow: async () => undefined,
  inspect: async () => undefined,
  inspection: async () => null,
  signedIn: async () => undefined,
};

/** The real handlers over a real store; only windows, paper and printers are made up. */
async function realDesk({ context }: TestDesk, session: () => Session | null): Promise<Desk> {
  const forms = { ...context, archive: createArchiveStore(await dataFolder()), press, printers, lend: () => undefined, seal: noVault.paper };
  const files = await noticeFiles();
  let asked = 0;
  const folders = [null, await dataFolder(), join(context.store.folder, 'gone')];
  const backups = new Backups({
    folder: context.store.folder,
    clock: context.clock,
    start: (job, onProgress) => ({ done: runJob(job, onProgress) as never, stop: () => undefined }),
    site: async () => context.store.site,
    damaged: () => undefined,
    changed: () => undefined,
    restart: () => undefined,
    log: () => undefined,
  });
  return {
    context: async () => context,
    forms: async () => forms,
    erasing: async () => ({ ...context, archive: context.store.archive, forgetPapers: (names) => backups.forgetPapers(names), forgetPeople: async () => undefined }),
    state: async () => ({ phase: 'ready', problem: null, office: null, session: null, version: '0', demo: false, trialRuntime: false, vault: await noVault.brief() }),
    vault: noVault,
    day: { now: context.clock, trust: () => undefined, end: async (by, how) => (await sealDay(context, by, how, context.clock())) !== null },
    pins: async () => plainPins,
    tables: async () => async () => Promise.reject(new DeskError('STORE_FULL')),
    session,
    signIn: () => undefined,
    touch: () => undefined,
    signOutAfter: () => undefined,
    askWhere: async () => null,
    askFolder: async () => folders[(asked += 1) % folders.length] ?? null,
    backups: async () => backups,
    diagnosis: async () => '',
    askWhich: async () => files[(asked += 1) % files.length] ?? null,
    warmPaper: () => undefined,
    readScans: () => Promise.resolve(),
    endReading: () => undefined,
    copyPicture: async () => true,
    upgrade: () => null,
    noteUnsaved: () => undefined,
    followed: () => null,
    usable: () => undefined,
    quit: () => undefined,
  };
}

const names = Object.keys(contract) as MethodName[];
const rich = ['complaint.act', 'complaint.correct', 'intake.propose', 'intake.save', 'form.print', 'calendar.setRestDay', 'staff.add'] as const;

const message = fc.record({
  method: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...names) }, { weight: 3, arbitrary: fc.constantFrom<MethodName>(...rich) }),
  nth: fc.nat(1_000),
  at: fc.nat(40),
  how: fc.constantFrom<Change>('keep', 'keep', 'near', 'near', 'near', 'near', 'replace', 'remove', 'add'),
  value: hostile,
});

/** What shows a change of the calendar before it is made. */
const previews: Partial<Record<MethodName, MethodName>> = { 'calendar.removeRestDay': 'calendar.previewRemoval', 'calendar.setHours': 'calendar.previewHours', 'statement.sign': 'statement.preview' };

type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

/** What stands behind the answer of a call that was served; null where it was refused. */
async function valueOf(dispatch: Dispatch, method: MethodName, input: unknown): Promise<Record<string, unknown> | null> {
  const answer = await dispatch(ownSender, method, input);
  return answer.ok ? (answer.value as Record<string, unknown>) : null;
}

it('thousands of messages to the real desk, by every role: none breaks it, and the log stays whole', async () => {
  const desk = await readyDesk();
  const { context } = desk;
  const setUp = { staffId: desk.people.supervisor.staffId, role: 'administrator' } as const;
  for (const role of roles.filter((one) => !['receptionist', 'supervisor', 'department-head'].includes(one))) {
    await addStaff(context, setUp, { name: `任${role.slice(0, 4)}`, role, department: null });
  }
  const people = await listStaff(context);
  const person = (await addStaff(context, setUp, { name: '丁一', role: 'receptionist', department: null })).id;
  for (const { id } of people) await signIn({ ...context, pins: plainPins }, { staffId: id, pin: null, newPin: '7416' });
  const ids: string[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    const severity = (['minor', 'important', 'major', 'internal'] as const)[nth % 4]!;
    const about = { department: '销售部', person: nth % 5 === 0 ? '何立群' : null };
    ids.push((await saveIntake(context, desk.people.receptionist, { draftId: uuidv7(), fields: typed({ severity, about }) })).id);
  }

  let session: Session | null = null;
  let thrown: unknown;
  const dispatch = createDispatcher({
    parts: partsOf(await realDesk(desk, () => session)),
    session: () => session,
    origin: 'app://desk/',
    report: (_method, code, error) => {
      if (code === 'INTERNAL') thrown = error instanceof DeskError ? error.cause : error;
    },
  });
  let pdf = 'a'.repeat(64);
  const draft = uuidv7();
  let { id: incident } = await startIncident(context, desk.people.receptionist, { id: uuidv7(), playbook: 'safety', complaint: null });
  let statement = uuidv7();
  const served = new Map<MethodName, number>();
  const broken: string[] = [];
  let minute = 0;

  const send = async ({ method, nth, at, how, value }: Message): Promise<void> => {
    desk.at(new Date(Date.parse('2026-11-20T02:12:00.000Z') + (minute += 1) * 60_000).toISOString());
    const id = ids[nth % ids.length]!;
    const { state } = (await context.store.read((db) => findComplaint(db, Scope.everything, id)))!;
    const known: Known = { id, version: state.version, revision: revisionOf(state), identity: state.identity, incident, statement, person, other: ids[(nth + 4) % 12]! };
    const seed = seedOf(method, nth, known, nth % 9 === 0 && method !== 'intake.save' ? draft : uuidv7(), pdf) as Record<string, unknown>;
    // What a change of the calendar would do names itself, so that some of them come through.
    if ('seen' in seed && nth % 2 === 0) {
      const preview = previews[method] ?? 'calendar.previewRestDay';
      const { seen: _, ...body } = seed;
      seed['seen'] = (await valueOf(dispatch, preview, body))?.['seen'] ?? seed['seen'];
    }
    const input = changed(seed, at, how, value, nth);
    const answer = await dispatch(ownSender, method, input);
    const shown = JSON.stringify(answer);
    if (answer.ok) {
      served.set(method, (served.get(method) ?? 0) + 1);
      if (method === 'form.print') pdf = (answer.value as { pdf: string }).pdf;
      if (method === 'statement.sign') statement = (answer.value as { id: string }).id;
      if (method === 'incident.start') incident = (answer.value as { id: string }).id;
      if (method === 'intake.save') ids.push((answer.value as { id: string }).id);
    } else {
      if (answer.error.code === 'INTERNAL') broken.push(`${method} ${inspect(input, { depth: 5 }).slice(0, 600)}: ${inspect(thrown).slice(0, 800)}`);
      expect(answer.error.message).toBe(errorMessages[answer.error.code]);
      expect(shown.length).toBeLessThan(6_000);
    }
    // A text that was typed in comes back as it is; the program's own words never do.
    expect(shown).not.toMatch(/SQLITE|\bSELECT \w|\bat \/|\.ts:\d/);
  };

  for (const role of roles) {
    const { id: staffId, name } = people.find((person) => person.role === role)!;
    session = { staffId, name, role };
    // First what the desk would send itself, so that every call has worked before it is bent.
    for (const [at, method] of names.entries()) {
      for (const nth of [at, 8, 9, 18]) await send({ method, nth, at: 0, how: 'keep', value: null });
    }
    await fc.assert(fc.asyncProperty(message, send), { numRuns: 400, endOnFailure: true });
  }

  expect(broken).toEqual([]);
  // This office has no vault. An office is set up once, the notice of a test is not the one chosen, ids of complaints, of scanned pages and of attachments are nobody's, no case gets as far as the library, and closing time is far.
  const never: readonly MethodName[] = ['office.setUp', 'calendar.applyNotice', 'session.signIn', 'vault.try', 'vault.change', 'vault.show', 'vault.draft', 'sales.show', 'sales.export', 'personal.try', 'backup.preview', 'backup.inspect', 'backup.salvage', 'backup.useSalvaged', 'day.postpone', 'returns.page', 'returns.assign', 'returns.dismiss', 'returns.withdraw', 'attachment.open', 'attachment.save', 'attachment.withdraw', 'casebook.propose', 'casebook.keep', 'casebook.withdraw'];
  expect(names.filter((method) => !served.has(method) && !never.includes(method))).toEqual([]);
  expect(await context.store.read((db) => verifyChain(db))).toMatchObject({ ok: true });
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
}, 120_000);
