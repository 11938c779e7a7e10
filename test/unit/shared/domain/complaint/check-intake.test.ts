import { describe, expect, it } from 'vitest';
import { checkIntake } from '../../../../../shared/domain/complaint/check-intake';
import { isAnonymous, normalizeIntake, type IntakeInput } from '../../../../../shared/domain/complaint/intake';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { intake, local } from '../../support/sample';

const now = local('2026-11-20 10:14');
const faults = (changes: Partial<IntakeInput>) => checkIntake(intake(changes), now, salesOffice);
const codes = (changes: Partial<IntakeInput>) => faults(changes).map(({ place, code }) => `${place}:${code}`);
const identity = (changes: Partial<IntakeInput['identity']>) => ({ identity: { ...intake().identity, ...changes } });

describe('checkIntake', () => {
  it('lets an ordinary and an anonymous complaint pass', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ identity: { name: null, phone: null, unit: null, contract: null }, criteria: [] })).toEqual([]);
  });

  it.each<[string, Partial<IntakeInput>]>([
    ['facts:blank', { facts: '' }],
    ['facts:blank', { facts: ' \n\t　' }],
    ['facts:too-long', { facts: '字'.repeat(20_001) }],
    ['facts:too-long', { facts: '𠮷'.repeat(20_001) }],
    ['facts:unprintable', { facts: '甲\u0007乙' }],
    ['demand:too-long', { demand: '字'.repeat(20_001) }],
    ['identity.phone:phone', identity({ phone: '12345' })],
    ['identity.phone:phone', identity({ phone: '没有电话' })],
    ['identity.name:too-long', identity({ name: '字'.repeat(61) })],
    ['identity.unit:too-long', identity({ unit: '字'.repeat(61) })],
    ['identity.contract:too-long', identity({ contract: '字'.repeat(61) })],
    ['about.person:unprintable', { about: { department: null, person: '甲\u202E乙' } }],
    ['receivedAt:future', { receivedAt: local('2026-11-20 10:20') }],
    ['receivedAt:too-early', { receivedAt: local('1999-12-31 23:59') }],
    ['receivedAt:time', { receivedAt: '昨天' }],
    ['receivedAt:time', { receivedAt: '2026-02-30T00:00:00.000Z' }],
    ['promisedAt:order', { promisedAt: local('2026-11-20 10:00') }],
    ['promisedAt:too-far', { promisedAt: local('2062-11-20 10:00') }],
    ['promisedAt:time', { promisedAt: '2026-13-01' }],
    ['criteria[0]:criterion', { criteria: ['nobody-knows'] }],
    ['criteria[1]:criterion', { criteria: ['serious-loss', 'unresolved-month'] }],
    ['channel:channel', { channel: 'pigeon' as IntakeInput['channel'] }],
  ])('finds %s', (found, changes) => {
    expect(codes(changes)).toContain(found);
    for (const { message } of faults(changes)) expect(message).toMatch(/[。]$/u);
  });

  it('allows what is at the limit', () => {
    expect(codes({ facts: '𠮷'.repeat(20_000) })).toEqual([]);
    expect(codes({ receivedAt: local('2026-11-20 10:19') })).toEqual([]);
    expect(codes({ receivedAt: local('2000-01-01 00:00') })).toEqual([]);
    expect(codes({ promisedAt: intake().receivedAt })).toEqual([]);
  });

  it('tells everything that is wrong at once, in the order of the page', () => {
    expect(codes({ facts: '', receivedAt: 'x', ...identity({ phone: '1' }) })).toEqual(['receivedAt:time', 'identity.phone:phone', 'facts:blank']);
  });
});

describe('normalizeIntake', () => {
  it('cleans texts, keeps rare characters, and turns blanks into nothing', () => {
    const clean = normalizeIntake(
      intake({ facts: ' 甲\r\n乙\u0000 ', demand: ' ', criteria: ['a', 'a'], identity: { name: ' 𠮷\n㐂 ', phone: '', unit: null, contract: '\u200B' } }),
    );
    expect(clean).toMatchObject({ facts: '甲\n乙', demand: null, criteria: ['a'], identity: { name: '𠮷 㐂', phone: null, unit: null, contract: null } });
    expect(normalizeIntake(clean)).toEqual(clean);
  });

  it('knows when nobody gave a name', () => {
    expect(isAnonymous({ name: null, phone: null, unit: null, contract: null })).toBe(true);
    expect(isAnonymous(intake().identity)).toBe(false);
  });
});
