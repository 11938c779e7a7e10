import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { createArchiveStore } from '../../../electron/db/archive-store';
import { saveIntake } from '../../../electron/services/intake';
import { previewStatement, printStatement, signStatement, statementBook } from '../../../electron/services/statement';
import { dayOf, dayText, parseDay } from '../../../shared/util/local-time';
import { dueOn, lastPeriod, wantedStatements } from '../../../shared/domain/statement/kind';
import { groupService } from '../../../shared/policies/group-service';
import { frontDesk } from '../../../shared/policies/front-desk';
import { owners } from '../../../shared/policies/owners';
import { salesOffice } from '../../../shared/policies/sales-office';
import { servicePlatform } from '../../../shared/policies/service-platform';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const november = { kind: 'monthly-report', from: '2026-11-01', to: '2026-11-30' } as const;

async function writing(facts: readonly string[] = []) {
  const desk = await readyDesk();
  const { context, people } = desk;
  for (const text of facts) await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: text }) });
  const archive = createArchiveStore(context.store.folder);
  const printed: string[] = [];
  const pressed: string[] = [];
  const pressing = {
    ...context,
    archive,
    press: { toPdf: async (model: unknown) => (pressed.push(JSON.stringify(model)), { bytes: Buffer.from(JSON.stringify(model)), pages: 2 }) },
    printers: { list: async () => [], send: async (pdf: string | Uint8Array) => void printed.push(Buffer.from(pdf).toString()) },
  };
  return { ...desk, archive, pressing, printed, pressed };
}

test.each([
  ['R-S02-REPORT: a whole month, by the office’s fifth', salesOffice, '2026-11-20', [['monthly-report', '2026-10-01', '2026-10-31', '2026-11-05']]],
  ['R-S2-DESK-REPORT: the month by the third', frontDesk, '2026-11-01', [['monthly-report', '2026-10-01', '2026-10-31', '2026-11-03']]],
  ['R-S1-REPORT: from the 25th to the 24th, on the 25th', servicePlatform, '2026-11-25', [['monthly-report', '2026-10-25', '2026-11-24', '2026-11-25']]],
  ['R-S1-REPORT: the day before, the period before', servicePlatform, '2026-11-24', [['monthly-report', '2026-09-25', '2026-10-24', '2026-10-25']]],
  ['R-S42-WEEKLY: the week too, on Monday', groupService, '2026-11-22', [['monthly-report', '2026-10-01', '2026-10-31', '2026-11-05'], ['weekly-report', '2026-11-09', '2026-11-15', '2026-11-16']]],
  ['R-S3-REPORT: the table of classes beside the report', owners, '2026-01-02', [['monthly-report', '2025-12-01', '2025-12-31', '2026-01-05'], ['monthly-classes', '2025-12-01', '2025-12-31', '2026-01-05']]],
] as const)('%s', (_name, policy, today, wanted) => {
  expect(wantedStatements(policy, parseDay(today)).map(({ kind, from, to, dueOn: due }) => [kind, from, to, due])).toEqual(wanted);
});

test('the last period of any cut-off has ended, and its report is due after its last day', () => {
  for (let day = parseDay('2026-01-01'); day < parseDay('2028-03-05'); day += 1) {
    for (const cutOff of [1, 5, 25, 28, 'month-end'] as const) {
      for (const kind of ['monthly-report', 'weekly-report'] as const) {
        const period = lastPeriod(kind, day, cutOff);
        expect(period.to).toBeLessThan(day);
        expect(period.to - period.from + 1).toBeGreaterThanOrEqual(kind === 'weekly-report' ? 7 : 28);
        expect(day - period.to).toBeLessThanOrEqual(kind === 'weekly-report' ? 7 : 31);
        for (const dueDay of [undefined, 3, 28]) expect(dueOn(kind, period, { monthlyCutOff: cutOff, rules: [], ...(dueDay !== undefined && { dueDay }) })).toBeGreaterThan(period.to);
      }
    }
  }
});

test('what was signed reads the same whatever is recorded, renamed or lost afterwards', async () => {
  const { context, people, pressing, printed, pressed, archive, at } = await writing(['漏水', '噪声']);
  const { supervisor } = people;
  const first = await previewStatement(context, supervisor, { ...november, texts: null });
  expect(first.proposed['trend']).toContain('本期受理 2 件');
  const texts = { ...first.proposed, proposals: '一、每周例会通报。\n二、复核防水。' };
  const { id } = await signStatement(pressing, supervisor, { ...november, texts, seen: first.seen });
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: '签发后的' }) });
  at('2031-03-01T02:00:00.000Z');
  await printStatement(pressing, supervisor, { id, printer: '前台', copies: 1 });
  expect(printed).toEqual(pressed);
  expect(pressed).toHaveLength(1);
  // The file of the paper is gone: what was recorded makes the same again.
  await rm(archive.pathOf((await statementBook(context, supervisor)).signed[0]!.pdf));
  await printStatement(pressing, supervisor, { id, printer: '前台', copies: 1 });
  expect((JSON.parse(pressed[1]!) as { blocks: unknown }).blocks).toEqual((JSON.parse(pressed[0]!) as { blocks: unknown }).blocks);
  expect(pressed[1]).toContain('二、复核防水。');
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});

test('nobody signs figures that they have not seen, and a second signing is the second', async () => {
  const { context, people, pressing } = await writing(['漏水']);
  const { supervisor } = people;
  const { seen, proposed } = await previewStatement(context, supervisor, { ...november, texts: null });
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: '又一件' }) });
  await expect(signStatement(pressing, supervisor, { ...november, texts: proposed, seen })).rejects.toMatchObject({ code: 'CONFLICT' });
  for (let nth = 0; nth < 2; nth += 1) {
    const now = await previewStatement(context, supervisor, { ...november, texts: null });
    await signStatement(pressing, supervisor, { ...november, texts: now.proposed, seen: now.seen });
  }
  expect((await statementBook(context, supervisor)).signed.map(({ revision }) => revision)).toEqual([2, 1]);
});

test('what is due goes away when it is signed, and is late after its day', async () => {
  const { context, people, pressing, at } = await writing();
  const { supervisor } = people;
  expect((await statementBook(context, supervisor)).due).toEqual([]);
  at('2026-12-05T02:00:00.000Z');
  expect((await statementBook(context, supervisor)).due).toMatchObject([{ late: false }]);
  at('2026-12-06T02:00:00.000Z');
  const [due] = (await statementBook(context, supervisor)).due;
  expect(due).toEqual({ kind: 'monthly-report', from: '2026-11-01', to: '2026-11-30', dueOn: '2026-12-05', late: true });
  const { seen, proposed } = await previewStatement(context, supervisor, { ...due!, texts: null });
  await signStatement(pressing, supervisor, { ...due!, texts: proposed, seen });
  expect((await statementBook(context, supervisor)).due).toEqual([]);
});

test('a supervisor reads no report that somebody else signed', async () => {
  const { context, people, pressing } = await writing(['漏水']);
  const chief = { staffId: people.head.staffId, role: 'deputy-general-manager' } as const;
  const { seen, proposed } = await previewStatement(context, chief, { ...november, texts: null });
  const { id } = await signStatement(pressing, chief, { ...november, texts: proposed, seen });
  expect((await statementBook(context, people.supervisor)).signed).toEqual([]);
  await expect(printStatement(pressing, people.supervisor, { id, printer: '前台', copies: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await statementBook(context, { staffId: people.receptionist.staffId, role: 'sales-management' })).signed).toHaveLength(1);
});

test('R-S42-WEEKLY: what is left over was received before the week and is still open', async () => {
  const { context, people, at } = await writing(['更早的', '也更早']);
  at('2026-11-25T02:00:00.000Z');
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: '这周的' }) });
  at('2026-12-02T02:00:00.000Z');
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: '下周的' }) });
  const { sheet } = await previewStatement(context, people.supervisor, { kind: 'weekly-report', from: '2026-11-23', to: '2026-11-29', texts: null });
  const table = sheet.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && Object.fromEntries(table.rows.map(([name, now]) => [name, now]))).toMatchObject({ 受理: '1 件', 受理中未办结: '1 件', '更早受理、未办结': '2 件' });
});

test.each(['monthly-report', 'weekly-report', 'monthly-classes'] as const)('%s: without any complaint, with one, and of a year in the future there are words for it', async (kind) => {
  const { context, people } = await writing();
  const blocks = async (from: string, to: string) => (await previewStatement(context, people.supervisor, { kind, from, to, texts: null })).sheet.blocks;
  expect(JSON.stringify(await blocks('2026-11-16', '2026-11-22'))).not.toMatch(/NaN|undefined|null|Infinity/);
  expect(JSON.stringify(await blocks('2031-01-01', '2031-01-31'))).not.toMatch(/NaN|undefined|null|Infinity/);
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
  const one = JSON.stringify(await blocks('2026-11-16', '2026-11-22'));
  expect(one).not.toMatch(/NaN|undefined|Infinity/);
  expect(one).not.toContain('王小明');
  if (kind === 'weekly-report') expect(one).toContain('TS-01-202611-0001');
  if (kind === 'monthly-classes') expect((await blocks('2026-11-16', '2026-11-22')).find((block) => block.kind === 'table')).toMatchObject({ rows: [expect.arrayContaining(['1'])] });
  expect(dayText(dayOf(context.clock()))).toBe('2026-11-20');
});
