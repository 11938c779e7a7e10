import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../../../shared/domain/complaint/correction';
import { type Changes, complaintEventBodies, type StoredComplaintEvent } from '../../../../../shared/domain/complaint/event';
import { applyEvent, fold } from '../../../../../shared/domain/complaint/fold';
import { stageOf } from '../../../../../shared/domain/complaint/stage';
import type { ComplaintState } from '../../../../../shared/domain/complaint/state';
import { channels } from '../../../../../shared/domain/complaint/channel';
import { severities } from '../../../../../shared/domain/severity/severity';
import { roles } from '../../../../../shared/domain/staff/role';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { local, stored, takenIn } from '../../support/sample';

const first = stored({ type: 'complaint.taken-in', body: takenIn() });
const print = { form: 'complaint-handling', copy: 1, version: 1, pdf: 'a'.repeat(64), pages: 1, printer: null };

const taken = (settled = false): ComplaintState => applyEvent(null, stored({ type: 'complaint.taken-in', body: takenIn({ settled }) }));

describe('applyEvent', () => {
  it('takes a complaint in', () => {
    expect(taken()).toMatchObject({ id: 'complaint-1', stage: 'opinion', version: 1, takenInBy: 'staff-1', closedAt: null, prints: [] });
    expect(taken()).not.toHaveProperty('proposed');
  });

  it('R-S02-WALKIN: one settled on the spot only waits for cause and measures', () => {
    expect(taken(true).stage).toBe('measures');
    expect(stageOf(taken(true), salesOffice)).toMatchObject({ id: 'measures', pending: '待填原因与措施' });
    expect(stageOf(taken(), salesOffice)).toMatchObject({ id: 'opinion', who: 'supervisor' });
  });

  it('starts and settles where the default policy says', () => {
    expect(taken().stage).toBe(salesOffice.start.taken);
    expect(taken(true).stage).toBe(salesOffice.start.settled);
  });

  it('keeps what a correction did not touch, and every print', () => {
    const deadlines = [{ clock: 'closing', dueAt: local('2026-12-20 18:00') }];
    const state = fold([
      first,
      stored({ type: 'complaint.form-printed', body: print }, 2),
      stored({ type: 'complaint.corrected', body: { changes: { severity: 'major' }, reason: '客户补充', deadlines } }, 3),
    ]);
    expect(state).toMatchObject({ severity: 'major', facts: takenIn().facts, version: 2, lastSeq: 3, deadlines });
    expect(state?.prints).toEqual([{ ...print, at: first.occurredAt, by: 'staff-1' }]);
  });

  it('leaves the state before a step as it was', () => {
    const before = taken();
    const copy = structuredClone(before);
    const body = { text: '当天更换', department: '工程部', stage: 'decision', deadlines: [], restarted: ['opinion'] };
    const opinion = stored({ type: 'complaint.opinion-given', body }, 2);
    const after = applyEvent(before, opinion);
    expect(after).toMatchObject({ stage: 'decision', handling: { steps: 1, opinions: [{ text: '当天更换' }], restarts: { opinion: opinion.occurredAt } } });
    expect(before).toEqual(copy);
    expect(fold([first, opinion])).toEqual(after);
  });

  it('passes over nothing that shows a damaged log', () => {
    expect(() => applyEvent(taken(), first)).toThrow(/taken in before/);
    expect(() => applyEvent(null, stored({ type: 'complaint.form-printed', body: print }))).toThrow(/never taken in/);
    expect(fold([])).toBeNull();
  });
});

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
const changes: fc.Arbitrary<Changes> = fc.record(
  {
    channel: fc.constantFrom(...channels),
    receivedAt: instant,
    about: fc.record({ department: fc.option(words), person: fc.option(words) }),
    facts: words,
    demand: fc.option(words),
    criteria: fc.subarray(salesOffice.criteria.map(({ id }) => id)),
    severity: fc.constantFrom(...severities),
    handler: fc.constantFrom(...roles),
    promisedAt: fc.option(instant),
  },
  { requiredKeys: [] },
);
const later = fc.oneof(
  changes.map((body) => ({ type: 'complaint.corrected' as const, body: { changes: body, reason: '更正', deadlines: [] } })),
  fc.integer({ min: 1, max: 9 }).map((copy) => ({ type: 'complaint.form-printed' as const, body: { ...print, copy } })),
);

describe('fold', () => {
  it('loses nothing of any history and always leaves a stage of the policy', () => {
    fc.assert(
      fc.property(fc.array(later, { maxLength: 30 }), fc.boolean(), (events, settled) => {
        const history: StoredComplaintEvent[] = [
          stored({ type: 'complaint.taken-in', body: takenIn({ settled }) }),
          ...events.map((event, at) => stored(event, at + 2)),
        ];
        const state = fold(history);
        const corrections = events.filter(({ type }) => type === 'complaint.corrected').length;
        expect(state?.version).toBe(1 + corrections);
        expect(state?.prints).toHaveLength(events.length - corrections);
        expect(state?.lastSeq).toBe(history.length);
        expect(salesOffice.stages.map(({ id }) => id)).toContain(state?.stage);
        expect(history.slice(1).reduce(applyEvent, taken(settled))).toEqual(state);
      }),
    );
  });

  it('a correction is the fewest changes, passes its own schema and brings what was wanted', () => {
    fc.assert(
      fc.property(changes, (wanted) => {
        const found = correctionOf(taken(), wanted);
        if (found === null) return;
        const body = { changes: found, reason: '更正', deadlines: [] };
        expect(complaintEventBodies['complaint.corrected'].safeParse(body).success).toBe(true);
        const after = applyEvent(taken(), stored({ type: 'complaint.corrected', body }, 2));
        expect(correctionOf(after, wanted)).toBeNull();
        for (const key of Object.keys(found)) expect(wanted).toHaveProperty(key);
      }),
    );
  });

  it('finds no correction in the same values in another order', () => {
    const state = { ...taken(), criteria: ['a', 'b'] };
    expect(correctionOf(state, { criteria: ['b', 'a'], about: { person: null, department: '销售部' }, demand: null })).toBeNull();
    expect(correctionOf(state, { criteria: ['b'] })).toEqual({ criteria: ['b'] });
  });
});

describe('bodies of events', () => {
  it('hold nothing that nobody knows, least of all who complains', () => {
    const schema = complaintEventBodies['complaint.taken-in'];
    expect(schema.safeParse(takenIn()).success).toBe(true);
    expect(schema.safeParse({ ...takenIn(), name: '王小明' }).success).toBe(false);
    expect(schema.safeParse({ ...takenIn(), identity: '13812341234' }).success).toBe(false);
    expect(schema.safeParse({ ...takenIn(), receivedAt: '2026-11-20' }).success).toBe(false);
    expect(schema.safeParse({ ...takenIn(), facts: ' \n' }).success).toBe(false);
  });
});
