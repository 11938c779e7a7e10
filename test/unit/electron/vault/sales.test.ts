import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Held } from '../../../../electron/vault/held';
import type { Clerk } from '../../../../electron/vault/clerk';
import { Permits } from '../../../../electron/vault/permits';
import { Requests } from '../../../../electron/vault/requests';
import { Envelopes } from '../../../../electron/vault/sales/envelope';
import { salesPart } from '../../../../electron/vault/sales/part';
import { readySodium, type Sodium } from '../../../../electron/sodium/sodium';
import type { SalesAct } from '../../../../shared/domain/sales/act';
import type { ImportRow } from '../../../../shared/domain/sales/import-row';
import type { Role } from '../../../../shared/domain/staff/role';
import type { SealedChange } from '../../../../shared/vault/clerk';
import { contentOf, nameOf } from '../../../../shared/vault/content';
import { sealTo } from '../../../../shared/vault/seal';
import { facts } from '../../shared/domain/sales/book';

let sodium: Sodium;
let pair: { publicKey: Uint8Array; privateKey: Uint8Array };
let main: FakeMain;
let role: Role;

/** Main as it keeps the ledger: boxes under names, one line of versions each. */
class FakeMain {
  readonly kept = new Map<string, SealedChange[]>();
  readonly imports = new Map<string, SealedChange[]>();

  readonly clerk: Clerk = async (what, input) => this.answer(what, input as never) as never;

  private answer(what: string, input: { kind: string; record: string; changes: SealedChange[]; import?: string }): unknown {
    if (what === 'imported')
      return (this.imports.get(input.import ?? '') ?? []).map(({ record, kind, version }) => ({ record, kind, version, name: null, box: null, ...this.kept.get(record)?.[version - 2]?.sealed }));
    if (what === 'duty') return { id: role, role, at: '2026-11-22T02:00:00.000Z', day: '2026-11-22' };
    if (what === 'load') {
      const last = [...this.kept.values()].flatMap((line) => line.at(-1) ?? []).filter(({ kind }) => kind === input.kind);
      return { records: last.flatMap(({ record, version, sealed }) => (sealed === null ? [] : [{ record, version, ...sealed }])), next: null };
    }
    if (what === 'versions') return (this.kept.get(input.record) ?? []).map(({ version, sealed }) => ({ version, name: sealed?.name ?? null, box: sealed?.box ?? null, at: '', actor: role })).reverse();
    if (input.changes.some(({ record, version }) => version !== (this.kept.get(record)?.length ?? 0) + 1)) return false;
    if (input.import !== undefined) this.imports.set(input.import, input.changes);
    for (const change of input.changes) this.kept.set(change.record, [...(this.kept.get(change.record) ?? []), change]);
    return true;
  }
}

/** A vault's process with this main; each has opened the ledger for itself. */
function vault() {
  const held: Held = { sodium, permits: new Permits(), requests: new Requests(() => undefined), file: null, pair, clerk: main.clerk, tell: () => undefined };
  const { asked } = salesPart(held);
  const act = async (by: Role, wanted: SalesAct) => {
    role = by;
    return (await asked['sales-act']({ type: 'sales-act', act: wanted }))?.why;
  };
  return { held, asked, act };
}

const [unit, customer, sheet] = [randomUUID(), randomUUID(), randomUUID()];
const person = { name: '欧阳试甲', phone: '13912340001', idNumber: null, address: null, note: '怕吵' };

beforeAll(async () => {
  sodium = await readySodium();
  pair = sodium.crypto_box_keypair();
});
beforeEach(() => {
  main = new FakeMain();
  role = 'project-manager';
});

async function begun() {
  const one = vault();
  expect(await one.act('sales-management', { act: 'add-unit', unit, facts: facts(1) })).toBeNull();
  expect(await one.act('receptionist', { act: 'add-customer', customer, person })).toBeNull();
  return one;
}

describe('the ledger in the vault', () => {
  it('comes back out of what main keeps, and main keeps nothing that can be read', async () => {
    await begun();
    const again = vault();
    expect((await again.asked['sales-grid']({ type: 'sales-grid' }))?.units).toMatchObject([{ id: unit, building: '3栋', room: '1801', status: 'available' }]);
    const found = await again.asked['sales-customers']({ type: 'sales-customers', text: '' });
    expect(found?.found).toMatchObject([{ id: customer, name: '欧阳**', phone: '139 **** 0001' }]);
    const bytes = Buffer.concat([...main.kept.values()].flat().map(({ sealed }) => Buffer.from(sealed?.box ?? [])));
    for (const text of [person.name, person.phone, '1801', '云栖']) expect(bytes.includes(text)).toBe(false);
  });

  it.each(['oysj', 'OY', '试甲', '0001', '欧阳试甲', '3栋1801'])('finds a customer by %s', async (text) => {
    const one = await begun();
    await one.act('receptionist', { act: 'offer', sheet, unit, customer, discount: 10_000, payment: 'full' });
    expect(await one.asked['sales-customers']({ type: 'sales-customers', text })).toMatchObject({ total: 1, found: [{ id: customer, units: ['3栋1801'] }] });
    expect(await one.asked['sales-customers']({ type: 'sales-customers', text: `${text}9` })).toMatchObject({ total: 0 });
  });

  it('two that offer one unit at once: one of them is told, nothing is half done', async () => {
    const one = await begun();
    const other = vault();
    await other.asked['sales-grid']({ type: 'sales-grid' });
    const offer = (id: string): SalesAct => ({ act: 'offer', sheet: id, unit, customer, discount: 10_000, payment: 'full' });
    expect(await one.act('receptionist', offer(sheet))).toBeNull();
    const late = randomUUID();
    expect(await other.act('receptionist', offer(late))).toContain('刚被别人更新');
    expect(main.kept.has(late)).toBe(false);
    expect(await other.act('receptionist', offer(late))).toContain('已有一张房号管理单');
  });

  it('acts of one desk wait for each other', async () => {
    const one = await begun();
    const offers = await Promise.all([1, 2, 3].map(() => one.act('receptionist', { act: 'offer', sheet: randomUUID(), unit, customer, discount: 10_000, payment: 'full' })));
    expect(offers.filter((why) => why === null)).toHaveLength(1);
  });

  it('equal units have one token, whoever wrote them, and others another', async () => {
    const one = await begun();
    await one.act('sales-management', { act: 'add-unit', unit: randomUUID(), facts: facts(2) });
    const again = vault();
    await again.act('sales-management', { act: 'add-unit', unit: randomUUID(), facts: { ...facts(3), room: '1809' } });
    const tokens = [...main.kept.values()].flat().flatMap(({ token }) => token ?? []);
    expect(new Set(tokens).size).toBe(3);
    expect(tokens.every((token) => /^[0-9a-f]{64}$/.test(token))).toBe(true);
  });

  it('shows nothing to the administrator, nothing while locked, and nobody whole without a permit', async () => {
    const one = await begun();
    role = 'administrator';
    expect(await one.asked['sales-grid']({ type: 'sales-grid' })).toBeUndefined();
    expect(await one.asked['sales-customers']({ type: 'sales-customers', text: '' })).toBeUndefined();
    role = 'receptionist';
    one.held.permits.give(customer);
    expect(await one.asked['sales-whole']({ type: 'sales-whole', customer })).toMatchObject(person);
    one.held.permits.take = async () => false;
    expect(await one.asked['sales-whole']({ type: 'sales-whole', customer })).toBeUndefined();
    one.held.pair = null;
    expect(await one.asked['sales-grid']({ type: 'sales-grid' })).toBeUndefined();
    expect(await one.act('project-manager', { act: 'hold', unit, reason: 'company', note: null })).toBeUndefined();
  });

  it('tells what became of a unit in words, newest first', async () => {
    const one = await begun();
    await one.act('supervisor', { act: 'hold', unit, reason: 'mortgaged', note: null });
    const history = await one.asked['sales-history']({ type: 'sales-history', record: unit });
    expect(history?.map(({ said }) => said.join('；'))).toEqual(['状态：保留（抵押或查封）', '录入；状态：可售；标价：¥1,850,000.00；面积：98.50 ㎡']);
  });

  it('a box that was changed, or of another project, is counted and not taken for a unit', async () => {
    await begun();
    const line = main.kept.get(unit)!;
    const box = line[0]!.sealed!.box.slice();
    box[box.length - 1]! ^= 1;
    main.kept.set(unit, [{ ...line[0]!, sealed: { name: line[0]!.sealed!.name, box } }]);
    expect(await vault().asked['sales-grid']({ type: 'sales-grid' })).toMatchObject({ units: [], unreadable: 1 });
  });
});

describe('a complaint and the ledger', () => {
  const known = (one: ReturnType<typeof vault>, phone: string | null, said: string | null) => one.asked['sales-known']({ type: 'sales-known', phone, unit: said });

  it('are joined by phone and unit however they are said', async () => {
    const one = await begun();
    await one.act('receptionist', { act: 'offer', sheet, unit, customer, discount: 10_000, payment: 'full' });
    for (const step of ['check', 'confirm', 'sign'] as const) await one.act('project-manager', { act: 'step', sheet, step });
    await one.act('receptionist', { act: 'subscribe', deal: randomUUID(), sheet, on: '2026-11-22', loan: null, papers: ['purchase-notice', 'plan-confirmation'] });
    for (const [phone, said] of [['139 1234 0001', null], [null, '三号楼1801室'], ['13912340001', '3-1801']] as const)
      expect(await known(one, phone, said)).toMatchObject({ customers: [{ id: customer, name: '欧阳**' }], deals: [{ price: 185_000_000 }], unitUnknown: false });
    expect(await known(one, null, '3-1801')).toMatchObject({ unit: { id: unit, status: 'subscribed' } });
    expect(await known(one, '13900009999', '3栋9999')).toEqual({ customers: [], unit: null, unitUnknown: true, deals: [] });
    expect(await known(one, null, '样板间')).toMatchObject({ unitUnknown: false });
  });

  it('are joined out of a record that was sealed while the ledger was locked', async () => {
    const one = await begun();
    const content = contentOf({ name: null, phone: '13912340001', unit: null, contract: null });
    const box = { digest: nameOf(content), box: sealTo(pair.publicKey, content) };
    expect(await one.asked['sales-of']({ type: 'sales-of', box })).toMatchObject({ customers: [{ id: customer }] });
    expect((await one.asked['sales-tokens']({ type: 'sales-tokens', customer }))?.map(({ kind }) => kind)).toEqual(['phone']);
    one.held.pair = null;
    expect(await one.asked['sales-of']({ type: 'sales-of', box })).toBeUndefined();
  });
});

describe('an import', () => {
  const rows = (count: number): ImportRow[] => Array.from({ length: count }, (_, at) => ({ kind: 'units', line: at + 2, facts: { ...facts(1), room: String(1_000 + at) }, status: 'available', sold: null }));
  const bought = { name: '司徒验乙', phone: '13912340002', price: 182_225_000, subscribedOn: '2026-03-01', contractedOn: null, contract: null };

  it('records nothing before all of it, and takes all of it back while nothing of it changed', async () => {
    const one = await begun();
    const kept = main.kept.size;
    const id = randomUUID();
    role = 'sales-management';
    expect(await one.asked['sales-import']({ type: 'sales-import', id, rows: rows(30) })).toMatchObject({ failed: 0, added: 30 });
    expect(await one.asked['sales-import']({ type: 'sales-import', id, rows: rows(31).slice(29) })).toMatchObject({ failed: 0, added: 31, same: 1 });
    expect(main.kept.size).toBe(kept);
    expect(await one.asked['sales-import-go']({ type: 'sales-import-go', id })).toEqual({ why: null });
    expect(main.kept.size).toBe(kept + 31);
    expect(await one.asked['sales-undo']({ type: 'sales-undo', import: id })).toEqual({ why: null });
    expect((await vault().asked['sales-grid']({ type: 'sales-grid' }))?.units).toHaveLength(1);
  });

  it('with one wrong line is not recorded at all', async () => {
    const one = await begun();
    await one.act('receptionist', { act: 'offer', sheet, unit, customer, discount: 10_000, payment: 'full' });
    const id = randomUUID();
    role = 'sales-management';
    const wrong: ImportRow = { kind: 'units', line: 9, facts: facts(1), status: 'subscribed', sold: bought };
    expect(await one.asked['sales-import']({ type: 'sales-import', id, rows: [...rows(3), wrong] })).toMatchObject({ failed: 1, faults: [{ line: 9, column: '房号' }] });
    expect((await one.asked['sales-import-go']({ type: 'sales-import-go', id }))?.why).toContain('还有错误');
    const twice = rows(2).map((row) => ({ ...row, facts: { ...facts(5), listPrice: row.line * 100 } })) as ImportRow[];
    expect(await one.asked['sales-import']({ type: 'sales-import', id: randomUUID(), rows: twice })).toMatchObject({ failed: 1, faults: [{ line: 3, column: '房号' }] });
    role = 'receptionist';
    expect((await one.asked['sales-import']({ type: 'sales-import', id: randomUUID(), rows: rows(1) }))?.why).toContain('售楼主管');
  });

  it('of a sale and an import of the same unit at once only one wins', async () => {
    const one = await begun();
    const other = vault();
    const id = randomUUID();
    role = 'sales-management';
    expect(await other.asked['sales-import']({ type: 'sales-import', id, rows: [...rows(2), { kind: 'units', line: 9, facts: facts(1), status: 'subscribed', sold: bought }] })).toMatchObject({ failed: 0 });
    expect(await one.act('receptionist', { act: 'offer', sheet, unit, customer, discount: 10_000, payment: 'full' })).toBeNull();
    role = 'sales-management';
    const kept = main.kept.size;
    expect((await other.asked['sales-import-go']({ type: 'sales-import-go', id }))?.why).toContain('整个文件都没有导入');
    expect(main.kept.size).toBe(kept);
  });

  it('is not taken back once something of it was sold', async () => {
    const one = await begun();
    const id = randomUUID();
    role = 'sales-management';
    await one.asked['sales-import']({ type: 'sales-import', id, rows: rows(2) });
    await one.asked['sales-import-go']({ type: 'sales-import-go', id });
    const grid = await one.asked['sales-grid']({ type: 'sales-grid' });
    const imported = grid?.units.find(({ room }) => room === '1000');
    await one.act('receptionist', { act: 'offer', sheet, unit: imported!.id, customer, discount: 10_000, payment: 'full' });
    role = 'sales-management';
    expect((await one.asked['sales-undo']({ type: 'sales-undo', import: id }))?.why).toContain('1 条后来又改过');
  });
});

describe('envelopes', () => {
  it('opening many costs one derivation, and none opens with another key', () => {
    const envelopes = new Envelopes(sodium);
    const boxes = Array.from({ length: 2_000 }, (_, at) => envelopes.seal(pair.publicKey, Buffer.from(String(at))));
    const derive = vi.fn(sodium.crypto_box_seal_open);
    const fresh = new Envelopes(Object.assign(Object.create(sodium) as Sodium, { crypto_box_seal_open: derive }));
    expect(boxes.map((box) => Buffer.from(fresh.open(pair, box) ?? []).toString())).toEqual(boxes.map((_, at) => String(at)));
    expect(derive).toHaveBeenCalledTimes(1);
    expect(new Envelopes(sodium).open(sodium.crypto_box_keypair(), boxes[0]!)).toBeNull();
    expect(fresh.open(pair, new Uint8Array(3))).toBeNull();
  });
});
