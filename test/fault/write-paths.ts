import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { dayOf, dayText } from '../../shared/util/local-time';
import { openStore } from '../../electron/db/open-store';
import { openCalendar } from '../../electron/services/calendar-book';
import { getComplaint } from '../../electron/services/complaint';
import { correctComplaint } from '../../electron/services/correction';
import { sealDay } from '../../electron/services/day';
import { putDraft } from '../../electron/services/draft';
import { actOn } from '../../electron/services/handling';
import { plainIdentityKeeper } from '../../electron/services/identity-keeper';
import { saveIntake } from '../../electron/services/intake';
import { keepText } from '../../electron/services/kept';
import { likenessKey } from '../../electron/services/likeness-key';
import { currentOffice, listStaff, setUpOffice } from '../../electron/services/office';
import { takePage } from '../../electron/services/returns';
import { recordSales } from '../../electron/services/sales';
import { previewStatement, signStatement } from '../../electron/services/statement';
import { typed } from '../db/support/desk';

/**
 * Works at a desk without end, by every way in which something is recorded or kept, and says on standard output after each
 * what a person would have been told: `KIND POSITION HASH` of the log's end, `kept PLACE TEXT`, `file DIGEST`.
 */
const store = await openStore({ folder: process.argv[2]! });
const clock = () => new Date().toISOString();
const context = { store, clock, newId: uuidv7, identity: plainIdentityKeeper(likenessKey(store)), calendar: await openCalendar(store), archive: store.archive };
const press = { toPdf: async (model: unknown) => ({ bytes: Buffer.from(JSON.stringify([model, randomUUID()])), pages: 1 }) };
const pressing = { ...context, press, printers: { list: async () => [], send: async () => undefined } } as unknown as Parameters<typeof signStatement>[0];
if ((await currentOffice(context)) === null) {
  const staff = [{ name: '周晓岚', role: 'receptionist', department: '销售部' }, { name: '何立群', role: 'supervisor', department: '销售部' }, { name: '梁启航', role: 'department-head', department: '工程部' }] as const;
  await setUpOffice(context, { project: '断电试验', deskName: '一号售楼处', deskCode: '01', staff: [...staff] });
}
const [desk, supervisor] = (await listStaff(context)).map(({ id, role }) => ({ staffId: id, role }));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let complaint = '';

const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'take-in': async () => {
    complaint = (await saveIntake(context, desk!, { draftId: uuidv7(), fields: typed({ identity: { name: '王小明', phone: '13800001234', unit: '3栋1804', contract: null } }) })).id;
  },
  handle: async () => {
    const { revision } = await getComplaint(context, complaint, supervisor!);
    await actOn(context, supervisor!, { id: complaint, expectedRevision: revision, act: { action: 'opinion', text: '两天内换好龙头。', valid: true, explanation: '设施老化。' } });
  },
  correct: async () => {
    const { version } = await getComplaint(context, complaint, desk!);
    await correctComplaint(context, desk!, { id: complaint, expectedVersion: version, changes: { demand: `今天修好 ${randomUUID()}` }, reason: '补充' });
  },
  draft: async () => {
    const text = randomUUID();
    await putDraft(context, desk!, { id: draft, fields: typed({ facts: text }) } as Parameters<typeof putDraft>[2]);
    say(`kept ${draft} ${text}`);
  },
  dialog: async () => {
    const text = randomUUID();
    await keepText(context, supervisor!, { place: 'day note', title: '日结', body: text, identity: null, ready: false } as Parameters<typeof keepText>[2]);
    say(`kept day ${text}`);
  },
  day: async () => void (await sealDay(context, supervisor!.staffId, 'hand', clock())),
  'scanned-page': async () => {
    const page = randomBytes(4_000);
    await takePage(context, desk!, { source: `${digest(page)}:1`, file: digest(page), page, sealed: false, codes: [] } as Parameters<typeof takePage>[2]);
    say(`file ${digest(page)}`);
  },
  ledger: async () => {
    const box = randomBytes(200);
    await recordSales(context, desk!, [{ record: randomUUID(), kind: 'unit', version: 1, sealed: { name: digest(box), box }, token: randomUUID() }]);
  },
  report: async () => {
    const today = dayText(dayOf(clock()));
    const asked = { kind: 'weekly-report', from: today, to: today } as const;
    const { proposed, seen } = await previewStatement(context, supervisor!, { ...asked, texts: null } as Parameters<typeof previewStatement>[2]);
    await signStatement(pressing, supervisor!, { ...asked, texts: proposed, seen } as Parameters<typeof signStatement>[2]);
  },
};
const draft = uuidv7();
for (;;) {
  for (const [way, work] of Object.entries(ways)) {
    say(`begin ${way}`);
    await work();
    const head = await store.read((db) => db.selectFrom('event').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirstOrThrow());
    say(`${way} ${String(head.position)} ${head.hash}`);
  }
}
