import { describe, expect, it } from 'vitest';
import { newHistory } from '../../../../../shared/domain/deadline/beginning';
import { type DeadlineCase, deadlinesFor, dueTimesFor, nextDue } from '../../../../../shared/domain/deadline/policy-deadlines';
import type { Severity } from '../../../../../shared/domain/severity/severity';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { basis, local } from '../../support/sample';

const at = (severity: Severity, receivedAt: string, stage = 'opinion', closedAt: string | null = null): DeadlineCase => {
  const [received, takenInAt] = [local(receivedAt), local(receivedAt)];
  return { severity, receivedAt: received, takenInAt, stage, closedAt, promisedAt: null, handling: newHistory(stage, takenInAt), escalations: [] };
};
const of = (...subject: Parameters<typeof at>) => deadlinesFor(salesOffice, at(...subject), basis);
const setsOf = (...subject: Parameters<typeof at>) => dueTimesFor(salesOffice, at(...subject), basis);
const times = (severity: Severity, receivedAt: string, stage?: string) =>
  Object.fromEntries(setsOf(severity, receivedAt, stage).map(({ clock, dueAt }) => [clock, dueAt]));

describe('deadlines of the default policy', () => {
  it('R-S02-SEV-MAJOR: closing is due a month after receipt', () => {
    expect(times('major', '2026-11-20 10:12')).toEqual({
      opinion: local('2026-11-24 18:00'),
      answer: local('2026-11-26 18:00'),
      closing: local('2026-12-20 18:00'),
    });
  });

  it('office-choice: a minor complaint has half the time', () => {
    expect(times('minor', '2026-11-20 10:12')).toMatchObject({
      opinion: local('2026-11-23 18:00'),
      answer: local('2026-11-24 18:00'),
    });
  });

  it('tells what a clock waits for that has not begun, and computes it once it has', () => {
    expect(of('minor', '2026-11-20 10:12').at(-1)).toMatchObject({ clock: 'return-visit', deadline: null, waiting: '办结后 1 个工作日' });
    const closed = of('minor', '2026-11-20 10:12', 'return-visit', local('2026-11-27 15:00'));
    expect(closed).toHaveLength(1);
    expect(closed[0]?.deadline).toMatchObject({ ok: true, dueAt: local('2026-11-30 18:00') });
  });

  it('R-S02-WALKIN: settled on the spot, only closing is left to run', () => {
    expect(Object.keys(times('minor', '2026-11-20 10:12', 'measures'))).toEqual(['closing']);
  });

  it('leaves out working-day clocks of an unknown year and says so; the month still counts', () => {
    expect(times('major', '2027-03-01 10:12')).toEqual({ closing: local('2027-04-01 18:00') });
    expect(of('major', '2027-03-01 10:12')[0]?.deadline).toMatchObject({ ok: false, unknownYear: 2027 });
  });

  it('finds what is due first', () => {
    expect(nextDue(setsOf('major', '2026-11-20 10:12'))?.clock).toBe('opinion');
    expect(nextDue([])).toBeNull();
  });
});
