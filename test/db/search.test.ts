import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { fold, likePattern, matchOf, tokensOf, wordsOf } from '../../electron/db/bigrams';
import { channels } from '../../shared/domain/complaint/channel';
import { severities } from '../../shared/domain/severity/severity';
import { search, type Found, type SearchQuery } from '../../electron/db/repositories/search';
import { sql } from 'kysely';
import { Scope } from '../../electron/db/scope';
import type { Role } from '../../shared/domain/staff/role';
import type { Viewer } from '../../shared/domain/staff/visibility';
import type { Executor } from '../../electron/db/schema';
import { openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

// Few characters make many overlaps: the hard case for an index of pairs.
const character = fc.constantFrom(...'漏水漏洞洞水电梯梯电aAbＡ１1%_\\\'"*()-:^ 　\t。，𠮷㐂é'.split(''), '𠮷', '👍🏽');
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((parts) => parts.join('')).filter((value) => fold(value) !== '');
const query = fc.oneof(
  fc.array(character, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  fc.constantFrom('', ' ', 'AND', 'OR NOT', 'NEAR(漏 水)', '"', '""', "' or 1=1 --", 'ts-01', '%', '_', '*', '漏水 AND 电梯', 'complaint_text:漏'),
);

async function scan(db: Executor, text: string): Promise<string[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  let found = db.selectFrom('complaint_search').innerJoin('complaint', 'complaint.doc', 'complaint_search.doc').select('complaint.id');
  for (const word of words) found = found.where(sql<boolean>`complaint_search.folded like ${likePattern(word)} escape '\\'`);
  return (await found.orderBy('complaint_search.doc', 'desc').execute()).map(({ id }) => id);
}

test('every query finds exactly what comparing all texts finds, the newest first', async () => {
  const store = await openTestStore();
  const texts = fc.sample(text, { numRuns: 400, seed: 11 });
  await store.uow(({ append }) =>
    append(texts.map((facts, index) => takenInEvent(uuidv7(), `TS-01-202611-${String(index + 1).padStart(4, '0')}`, { facts, demand: null }))),
  );
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const [found, compared] = await store.read(async (db) => [(await search(db, Scope.everything, { text: asked }, null, 1_000)).rows, await scan(db, asked)]);
      expect(found.map(({ id }) => id)).toEqual(compared);
      hits += compared.length;
    }),
    { numRuns: 2_000 },
  );
  expect(hits).toBeGreaterThan(10_000);
}, 120_000);

test('a word longer than the index looks up is still compared whole', async () => {
  const store = await openTestStore();
  const long = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  const nearly = `${long.slice(0, 150)}异${long.slice(151)}`;
  await store.uow(({ append }) =>
    append([takenInEvent(uuidv7(), 'TS-01-202611-0001', { facts: long }), takenInEvent(uuidv7(), 'TS-01-202611-0002', { facts: nearly })]),
  );
  expect((await store.read((db) => search(db, Scope.everything, { text: long }, null, 9))).rows.map(({ number }) => number)).toEqual(['TS-01-202611-0001']);
});

test('no field runs on into the next', async () => {
  const store = await openTestStore();
  await store.uow(({ append }) =>
    append([takenInEvent(uuidv7(), 'TS-01-202611-0001', { facts: '漏水', demand: '修好', about: { department: '工程', person: '王工' } })]),
  );
  const found = async (asked: string) => (await store.read((db) => search(db, Scope.everything, { text: asked }, null, 9))).rows.length;
  for (const asked of ['漏水', '修好', '工程', '王工', '漏 修']) expect(await found(asked), asked).toBe(1);
  for (const asked of ['水修', '好工', '程王', '0001漏']) expect(await found(asked), asked).toBe(0);
});

test('tokens are plain letters and digits', () => {
  const tokens = tokensOf(fold('漏水"漏水 %𠮷')).trim().split(' ');
  expect(new Set(tokens).size).toBe(9);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-z]{4}(?:[0-9a-z]{4})?$/);
  expect(matchOf(wordsOf('漏水 " 梯'))).toMatch(/^[0-9a-z]+(?: AND [0-9a-z]+)*$/);
});

// Most conditions are left out, or hardly anything would ever be found.
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const instants = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-15T02:00:00.000Z`);
const people = ['李工', '李', '王%工', "O'Brien", 'ＬＩ', '_', '张三丰', null];

test('words, channel, severity, person, staff and days together find what a scan with LIKE finds, in steps without gaps or doubles', async () => {
  const store = await openTestStore();
  const texts = fc.sample(text, { numRuns: 300, seed: 5 });
  await store.uow(({ append }) =>
    append(
      texts.map((facts, at) => ({
        ...takenInEvent(uuidv7(), `TS-01-202611-${String(at + 1).padStart(4, '0')}`, {
          facts, demand: null, channel: channels[at % channels.length]!, severity: severities[at % 3]!,
          about: { department: null, person: people[at % people.length]! }, receivedAt: instants[(at * 7) % 12]!,
        }),
        actor: at % 2 === 0 ? 'one' : 'two',
      })),
    ),
  );
  const asked: fc.Arbitrary<SearchQuery> = fc
    .record({
      text: maybe(query), channel: maybe(fc.constantFrom(...channels)), severity: maybe(fc.constantFrom(...severities)),
      person: maybe(fc.oneof(fc.constantFrom('李', '工', '%', "'", 'li', '李 工', ' ', '_'), query)), takenInBy: maybe(fc.constantFrom('one', 'two', "' or 1=1")),
      from: maybe(fc.constantFrom(...instants)), before: maybe(fc.constantFrom(...instants)),
    })
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 1, max: 60 }), async (wanted, limit) => {
      const found: string[] = [];
      for (let after: number | null = null; ; ) {
        const place: number | null = after;
        const step: Found = await store.read((db) => search(db, Scope.everything, wanted, place, limit));
        found.push(...step.rows.map(({ id }) => id));
        after = step.next;
        if (after === null) break;
      }
      expect(found).toEqual(await store.read((db) => scanned(db, wanted)));
      hits += found.length;
    }),
    { numRuns: 800 },
  );
  expect(hits).toBeGreaterThan(5_000);
}, 120_000);

test('whoever sees little or much finds what a scan of what they may see finds, words and conditions together', async () => {
  const store = await openTestStore();
  const staff = (staffId: string, role: Role, department: string | null) => ({
    type: 'staff.added' as const, stream: 'office', occurredAt: null, actor: 'setup', body: { staffId, name: staffId, role, department },
  });
  const viewers: readonly Viewer[] = [
    { id: 'one', role: 'receptionist', department: null }, { id: 'head', role: 'department-head', department: '工程部' },
    { id: 'boss', role: 'sales-management', department: null }, { id: 'site', role: 'project-manager', department: null }, { id: 'keys', role: 'administrator', department: null },
  ];
  const texts = fc.sample(text, { numRuns: 300, seed: 6 });
  await store.uow(({ append }) =>
    append([
      ...viewers.map(({ id, role, department }) => staff(id, role, department)), staff('other', 'department-head', '财务部'),
      ...texts.map((facts, at) => ({
        ...takenInEvent(uuidv7(), `TS-01-202611-${String(at + 1).padStart(4, '0')}`, {
          facts, demand: null, channel: channels[at % channels.length]!, severity: severities[(at * 5) % 7 === 0 ? 3 : at % 3]!,
          about: { department: ['工程部', '财务部', '财务部', '财务部'][at % 4]!, person: at % 9 === 0 ? 'boss' : null }, receivedAt: instants[(at * 7) % 12]!,
        }),
        actor: at % 2 === 0 ? 'one' : 'two',
      })),
    ]),
  );
  const audiences = await store.read((db) => db.selectFrom('lane_counter').select(['audience', 'total']).where('kind', '=', 'every').execute());
  const asked: fc.Arbitrary<SearchQuery> = fc
    .record({ text: maybe(query), channel: maybe(fc.constantFrom(...channels)), severity: maybe(fc.constantFrom(...severities)), from: maybe(fc.constantFrom(...instants)) })
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  let [hits, hidden] = [0, 0];
  await fc.assert(
    // An office a thousand times as large takes the other way: down the index, past what may not be seen.
    fc.asyncProperty(asked, fc.constantFrom(...viewers), fc.constantFrom(1, 100_000), fc.integer({ min: 1, max: 60 }), async (wanted, viewer, times, limit) => {
      const scope = Scope.for(viewer, new Map(audiences.map(({ audience, total }) => [audience, total * times])));
      const found: string[] = [];
      for (let after: number | null = null; ; ) {
        const place: number | null = after;
        const step: Found = await store.read((db) => search(db, scope, wanted, place, limit));
        found.push(...step.rows.map(({ id }) => id));
        after = step.next;
        if (after === null) break;
      }
      const all = await store.read((db) => scanned(db, wanted));
      const seen = await store.read((db) => db.selectFrom('complaint').select(['id', 'audience']).execute());
      const visible = new Set(seen.filter(({ audience }) => scope.sees(audience)).map(({ id }) => id));
      expect(found).toEqual(all.filter((id) => visible.has(id)));
      hits += found.length;
      hidden += all.length - found.length;
    }),
    { numRuns: 500 },
  );
  expect(hits).toBeGreaterThan(2_000);
  expect(hidden).toBeGreaterThan(2_000);
}, 120_000);

/** Compares every complaint with every condition. */
async function scanned(db: Executor, { text: words = '', channel, severity, person = '', takenInBy, from, before }: SearchQuery): Promise<string[]> {
  if (wordsOf(words).length === 0 && wordsOf(person).length === 0 && [channel, severity, takenInBy, from, before].every((value) => value === undefined)) return [];
  let found = db.selectFrom('complaint_search').innerJoin('complaint', 'complaint.doc', 'complaint_search.doc').selectAll('complaint');
  for (const word of wordsOf(words)) found = found.where(sql<boolean>`complaint_search.folded like ${likePattern(word)} escape '\\'`);
  const rows = await found.orderBy('complaint.doc', 'desc').execute();
  return rows
    .filter((row) => channel === undefined || row.channel === channel)
    .filter((row) => severity === undefined || severities[row.severity_rank - 1] === severity)
    .filter((row) => fold(row.person ?? '').includes(fold(person)))
    .filter((row) => takenInBy === undefined || row.taken_in_by === takenInBy)
    .filter((row) => (from === undefined || row.received_at >= from) && (before === undefined || row.received_at < before))
    .map(({ id }) => id);
}

test('a step looks through so many complaints at most, and the next goes on where it stopped', async () => {
  const store = await openTestStore();
  const rare = uuidv7();
  const plain = Array.from({ length: 4_500 }, (_, at) => takenInEvent(uuidv7(), `TS-01-202611-${String(at + 2).padStart(4, '0')}`));
  await store.uow(({ append }) => append([{ ...takenInEvent(rare, 'TS-01-202611-0001'), actor: 'rare' }, ...plain]));
  for (const words of ['', '漏水']) {
    const first = await store.read((db) => search(db, Scope.everything, { text: words, takenInBy: 'rare' }, null, 5));
    expect(first).toEqual({ rows: [], next: 502 });
    const second = await store.read((db) => search(db, Scope.everything, { text: words, takenInBy: 'rare' }, first.next, 5));
    expect(second.rows.map(({ id }) => id)).toEqual([rare]);
    expect(second.next).toBeNull();
  }
});
