import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDispatcher } from '../../electron/ipc/dispatch';
import { contract, type MethodName } from '../../shared/ipc/contract';
import { errorMessages } from '../../shared/ipc/wire';
import { madeUpNotice } from '../support/notice-2027';
import { fakeParts, ownSender } from './fake-parts';
import { changed, hostile } from './support/hostile';

const fields = {
  channel: 'walk-in',
  receivedAt: null,
  identity: { name: '王某', phone: null, unit: null, contract: null },
  about: { department: null, person: null },
  facts: '空调太冷',
  demand: null,
  criteria: null,
  severity: null,
  onTheSpot: null,
  promisedAt: null,
  settled: false,
};
const id = '0192f0c1-2d3e-7abc-8def-0123456789ab';
/** One well-formed input for methods whose input has depth worth mutating. */
const seeds: Partial<Record<MethodName, unknown>> = {
  'intake.save': { draftId: id, fields },
  'intake.propose': fields,
  'draft.put': { id, fields },
  'complaint.act': { id, expectedRevision: 1, act: { action: 'measure', kind: 'corrective', text: 'x', unit: 'y', owner: 'z', dueOn: '2026-12-01' } },
  'complaint.correct': { id, expectedVersion: 1, changes: { facts: 'x' }, reason: 'y' },
  'inbox.page': {
    filter: { view: 'open', severity: null, due: null, channel: null, department: null },
    after: null,
    limit: 50,
  },
  'search.find': { text: "100%'\"", limit: 50 },
  'identity.masked': { digests: ['a'.repeat(64)] },
  'calendar.applyNotice': { notice: madeUpNotice(), seen: 'a'.repeat(64) },
  'calendar.setRestDay': { date: '2027-03-01', name: '盘点', seen: 'a'.repeat(64) },
};

/** Replaces, removes or adds something at a random place of a well-formed input. */
const mutated = (seed: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.nat(30), hostile, fc.constantFrom('replace' as const, 'remove' as const, 'add' as const))
    .map(([at, value, how]) => changed(seed, at, how, value));

const names = Object.keys(contract) as MethodName[];
const message = fc.oneof(
  fc.tuple(fc.oneof(hostile, fc.constantFrom(...names)), hostile),
  fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name as unknown), mutated(seeds[name] ?? {}))),
);

it('10,000 random and mutated messages are refused or served, never a crash, never a stack or SQL in an answer', async () => {
  let served = 0;
  let refused = 0;
  const dispatch = createDispatcher({
    parts: fakeParts({
      'search.find': () => {
        throw new Error('SQLITE_ERROR: near "SELECT": syntax error\n    at /home/x/electron/db/search.ts:1:1');
      },
    }),
    session: () => ({ staffId: 's', name: 'n', role: 'supervisor' }),
    origin: 'app://desk/',
    report: () => undefined,
  });
  await fc.assert(
    fc.asyncProperty(message, async ([method, input]) => {
      const answer = await dispatch(ownSender, method, input);
      if (answer.ok) served += 1;
      else {
        refused += 1;
        expect(Object.keys(errorMessages)).toContain(answer.error.code);
        expect(answer.error.message).toBe(errorMessages[answer.error.code]);
        expect(JSON.stringify(answer).length).toBeLessThan(5_000);
      }
      expect(JSON.stringify(answer)).not.toMatch(/SQLITE|SELECT|DROP TABLE|\bat \/|\.ts:\d/);
    }),
    { numRuns: 10_000 },
  );
  expect(served + refused).toBe(10_000);
  expect(served).toBeGreaterThan(50);
}, 120_000);
