import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEntries, officeCalendar } from '../../../../../shared/domain/calendar/entries';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { fold } from '../../../../../shared/domain/complaint/fold';
import type { ComplaintState } from '../../../../../shared/domain/complaint/state';
import { changedDeadlines, deadlinesAfter } from '../../../../../shared/domain/deadline/changed-deadlines';
import { dueTimesFor } from '../../../../../shared/domain/deadline/policy-deadlines';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { madeUpNotice } from '../../../../support/notice-2027';
import { local, stored, takenIn } from '../../support/sample';

const closingTime = '18:00';
const builtIn = stateCouncilNotices();
const before = { calendar: officeCalendar(builtIn, noEntries), closingTime };
const after = { calendar: officeCalendar(builtIn, { ...noEntries, notices: [madeUpNotice()] }), closingTime };
const rested = { calendar: officeCalendar(builtIn, { ...noEntries, rests: [{ date: '2026-11-24', name: '盘点' }] }), closingTime };

/** A complaint as it was taken in under the calendar before. */
function complaint(receivedAt: string, changes: Partial<ComplaintState> = {}): ComplaintState {
  const state = fold([stored({ type: 'complaint.taken-in', body: takenIn({ receivedAt: local(receivedAt) }) })])!;
  return { ...state, deadlines: dueTimesFor(salesOffice, state, before), ...changes };
}

const changed = (state: ComplaintState, next = after) => changedDeadlines(salesOffice, state, before, next);

describe('changedDeadlines', () => {
  it('names the clocks that become known', () => {
    expect(changed(complaint('2026-12-30 10:00'))).toEqual([
      { clock: 'answer', label: expect.any(String), from: null, to: local('2027-01-04 18:00') },
    ]);
  });

  it('names the clocks that move, and leaves the others', () => {
    const state = complaint('2026-11-23 10:00');
    expect(changed(state)).toEqual([]);
    const moved = changed(state, rested);
    expect(moved.map(({ clock, from, to }) => [clock, from, to])).toEqual([
      ['opinion', local('2026-11-24 18:00'), local('2026-11-25 18:00')],
      ['answer', local('2026-11-25 18:00'), local('2026-11-26 18:00')],
    ]);
    const whole = deadlinesAfter(salesOffice, state, moved, rested);
    expect(whole.map(({ clock }) => clock)).toEqual(state.deadlines.map(({ clock }) => clock));
    expect(changed({ ...state, deadlines: whole }, rested)).toEqual([]);
  });

  it('says so when a time moves into a year that is not known, and brings it back with the notice', () => {
    const late = complaint('2026-12-29 16:30');
    const next = { calendar: officeCalendar(builtIn, { ...noEntries, rests: [{ date: '2026-12-31', name: '盘点' }] }), closingTime };
    const moved = changed(late, next);
    expect(moved).toContainEqual({ clock: 'answer', label: '答复客户', from: local('2026-12-31 18:00'), to: null });
    const waiting = { ...late, deadlines: deadlinesAfter(salesOffice, late, moved, next) };
    expect(waiting.deadlines.map(({ clock }) => clock)).not.toContain('answer');
    const both = { calendar: officeCalendar(builtIn, { ...noEntries, notices: [madeUpNotice()], rests: [{ date: '2026-12-31', name: '盘点' }] }), closingTime };
    expect(changedDeadlines(salesOffice, waiting, next, both)).toContainEqual({ clock: 'answer', label: '答复客户', from: null, to: local('2027-01-04 18:00') });
  });

  it('reaches the return visit that a closed case still waits for', () => {
    const closed = complaint('2026-12-30 10:00', { closedAt: local('2026-12-31 15:00'), stage: 'return-visit' });
    expect(changed(closed)).toEqual([{ clock: 'return-visit', label: '回访', from: null, to: local('2027-01-04 18:00') }]);
  });

  it('leaves archived complaints, stages that are over, and times that were set by hand', () => {
    const open = complaint('2026-12-30 10:00');
    const archived = { archiveNumber: '归-1', by: 'staff-1', at: local('2026-12-31 16:00') };
    expect(changed({ ...open, handling: { ...open.handling, archived } })).toEqual([]);
    expect(changed(complaint('2026-11-23 10:00', { stage: 'measures' }), rested)).toEqual([]);
    const byHand = [{ clock: 'opinion', dueAt: local('2026-12-01 12:00') }];
    expect(changed(complaint('2026-11-23 10:00', { deadlines: byHand }), rested).map(({ clock }) => clock)).not.toContain('opinion');
  });

  it('is done after it is applied once, for any complaint', () => {
    const minute = fc.integer({ min: Date.parse('2026-10-01'), max: Date.parse('2027-02-01') });
    fc.assert(
      fc.property(minute, fc.constantFrom('major', 'important', 'minor', 'internal'), (ms, severity) => {
        const state = { ...complaint('2026-11-23 10:00'), receivedAt: new Date(ms).toISOString(), severity } as ComplaintState;
        const taken = { ...state, deadlines: dueTimesFor(salesOffice, state, before) };
        const changes = changed(taken);
        const now = { ...taken, deadlines: deadlinesAfter(salesOffice, taken, changes, after) };
        expect(changed(now)).toEqual([]);
        const reckoned = dueTimesFor(salesOffice, state, after);
        expect([...now.deadlines].sort(byClock)).toEqual([...reckoned].sort(byClock));
      }),
    );
  });
});

function byClock(a: { clock: string }, b: { clock: string }): number {
  return a.clock.localeCompare(b.clock);
}
