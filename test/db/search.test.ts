import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { fold, likePattern, matchOf, tokensOf, wordsOf } from '../../electron/db/bigrams';
import { findByWords } from '../../electron/db/repositories/search';
import { sql } from 'kysely';
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
      const [found, compared] = await store.read(async (db) => [await findByWords(db, asked, 1_000), await scan(db, asked)]);
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
  expect((await store.read((db) => findByWords(db, long, 9))).map(({ number }) => number)).toEqual(['TS-01-202611-0001']);
});

test('no field runs on into the next', async () => {
  const store = await openTestStore();
  await store.uow(({ append }) =>
    append([takenInEvent(uuidv7(), 'TS-01-202611-0001', { facts: '漏水', demand: '修好', about: { department: '工程', person: '王工' } })]),
  );
  const found = async (asked: string) => (await store.read((db) => findByWords(db, asked, 9))).length;
  for (const asked of ['漏水', '修好', '工程', '王工', '漏 修']) expect(await found(asked), asked).toBe(1);
  for (const asked of ['水修', '好工', '程王', '0001漏']) expect(await found(asked), asked).toBe(0);
});

test('tokens are plain letters and digits, each once', () => {
  const tokens = tokensOf(fold('漏水"漏水 %𠮷')).split(' ');
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-z]{4}(?:[0-9a-z]{4})?$/);
  expect(matchOf(wordsOf('漏水 " 梯'))).toMatch(/^[0-9a-z]+(?: AND [0-9a-z]+)*$/);
});
