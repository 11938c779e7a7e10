import { expect, it } from 'vitest';
import { differences } from '../../demo/compare';
import { intakeOf } from '../../demo/input';

const typed = intakeOf({
  channel: 'phone',
  receivedAt: '2026-11-20T10:12:30',
  customer: { name: '王某', phone: '13900001234' },
  about: { department: '工程部' },
  facts: '漏水。',
  demand: '修好。',
  criteria: ['serious-loss', 'promise-unfulfilled'],
});
const stored = { ...typed, receivedAt: '2026-11-20T02:12:00.000Z', criteria: ['promise-unfulfilled', 'serious-loss'] };

it('what was stored as typed has no differences, the seconds and the order of criteria aside', () => {
  expect(differences(typed, stored, typed.identity, true)).toEqual([]);
});

it.each([
  ['channel', { channel: 'letter' }],
  ['receivedAt', { receivedAt: '2026-11-20T02:13:00.000Z' }],
  ['about.department', { about: { department: null, person: null } }],
  ['facts', { facts: '漏水' }],
  ['demand', { demand: null }],
  ['criteria', { criteria: ['serious-loss'] }],
] as const)('%s that changed is named', (field, change) => {
  expect(differences(typed, { ...stored, ...change, criteria: [...('criteria' in change ? change.criteria : stored.criteria)] }, typed.identity, true)).toEqual([field]);
});

it('a customer who was lost is named, and criteria nobody gave are not compared', () => {
  expect(differences(typed, stored, null, true)).toEqual(['customer.name', 'customer.phone']);
  expect(differences({ ...typed, criteria: [] }, stored, typed.identity, false)).toEqual([]);
});
