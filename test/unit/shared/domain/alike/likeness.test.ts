import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, sharedBy, similarityOf } from '../../../../../shared/domain/alike/grams';
import { phoneKey, unitKey } from '../../../../../shared/domain/alike/keys';
import { type Candidate, groupAmong, rankAlike } from '../../../../../shared/domain/alike/rank';
import { alikeRule } from '../../../../../shared/domain/alike/rule';

const compare = (one: string, other: string) => similarityOf(gramsOf(one), gramsOf(other));

describe('words', () => {
  const seal = '我们单元有七户都发现外窗密封条起皮，大家建了群，想知道是不是同一批材料的问题。';
  it('tell the same matter in other words from another matter', () => {
    const same = ['外窗的密封条起皮漏风，请统一更换。', '邻居说外窗密封条都起皮了，是材料问题吗？'];
    const other = ['电梯三天坏了两回，老人受了惊吓。', '首付款收据一直没有寄来。', '来看房时接待台没有人。'];
    for (const text of same) expect(compare(seal, text), text).toBeGreaterThanOrEqual(alikeRule.similarity);
    for (const text of other) expect(compare(seal, text), text).toBeLessThan(alikeRule.similarity);
  });

  it('property: is the same both ways, whole for a text with itself, and between 0 and 1', () => {
    const text = fc.stringMatching(/^[一-龥a-zA-Z0-9，。 ]{0,80}$/u);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const value = compare(one, other);
        expect(value).toBe(compare(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        if (gramsOf(one).size > 0) expect(compare(one, one)).toBeCloseTo(1, 9);
        expect(sharedBy(gramsOf(one), gramsOf(other))).toBeLessThanOrEqual(gramsOf(one).size);
      }),
    );
  });
});

describe('phones and units', () => {
  it('are one however they are written', () => {
    const phones = ['13800001234', '138 0000 1234', '+86 138-0000-1234', '０１３８００００１２３４'];
    expect(new Set(phones.map(phoneKey))).toEqual(new Set(['13800001234']));
    expect(phoneKey('没有')).toBeNull();
    expect(phoneKey(null)).toBeNull();
    const units = ['3栋1804', '3-1804', '三号楼1804室', ' 3 栋 １８０４ ', '03栋1804'];
    expect(new Set(units.map(unitKey))).toEqual(new Set(['3-1804']));
    expect([unitKey('十二栋1001'), unitKey('二十一栋5号'), unitKey('A座1001')]).toEqual(['12-1001', '21-5', 'A-1001']);
    expect([unitKey(null), unitKey('还没选'), unitKey('A座')]).toEqual([null, null, null]);
  });

  it('that differ stay apart', () => {
    expect(new Set(['3栋1804', '31栋804', '3栋180', '3栋4单元1804'].map(unitKey)).size).toBe(4);
  });
});

const candidate = (id: string, changes: Partial<Candidate> = {}): Candidate => ({
  id, receivedAt: '2026-11-20T02:00:00.000Z', samePhone: false, sameUnit: false, similarity: 0, sharedGrams: 0, household: null, ...changes,
});
const alikeWords = { similarity: 0.5, sharedGrams: 9 };

describe('ranking', () => {
  it('puts the same person before the same unit before similar words, then the newest; strangers are left out', () => {
    const ranked = rankAlike(
      [
        candidate('stranger'),
        candidate('words', alikeWords),
        candidate('newer-words', { ...alikeWords, receivedAt: '2026-11-21T02:00:00.000Z' }),
        candidate('unit', { sameUnit: true }),
        candidate('phone', { samePhone: true }),
      ],
      alikeRule,
    );
    expect(ranked.map(({ id }) => id)).toEqual(['phone', 'unit', 'newer-words', 'words']);
    expect(ranked[0]!.reasons).toEqual(['phone']);
  });

  it('shows no more than the rule says, and a few shared pairs are no likeness', () => {
    expect(rankAlike(Array.from({ length: 20 }, (_, at) => candidate(`c${at}`, { sameUnit: true })), alikeRule)).toHaveLength(alikeRule.shown);
    expect(rankAlike([candidate('short', { similarity: 0.9, sharedGrams: alikeRule.sharedGrams - 1 })], alikeRule)).toEqual([]);
  });
});

describe('a group', () => {
  const own = { household: 'home', receivedAt: '2026-11-20T02:00:00.000Z' };
  const said = (id: string, household: string | null, receivedAt = own.receivedAt) => candidate(id, { ...alikeWords, household, receivedAt });

  it('is several units that say the same within days', () => {
    expect(groupAmong([said('a', 'one'), said('b', 'two')], own, alikeRule)).toEqual({ units: 3, ids: ['a', 'b'] });
  });

  it('is not one unit that says it often, nor units long apart, nor people of whom no unit is known', () => {
    expect(groupAmong([said('a', 'home'), said('b', 'home'), said('c', 'one')], own, alikeRule)).toBeNull();
    expect(groupAmong([said('a', 'one', '2026-10-01T02:00:00.000Z'), said('b', 'two')], own, alikeRule)).toBeNull();
    expect(groupAmong([said('a', null), said('b', null), said('c', 'one')], own, alikeRule)).toBeNull();
  });
});
