import { buildCalendar } from '../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { dueAtOf } from '../../shared/domain/deadline/compute';
import { figure, type Figure } from './figure';

const year = { amount: 240, unit: 'working-days', atClosing: true } as const;
const days = { amount: 240, unit: 'calendar-days', atClosing: true } as const;

/** A due time a year of working days away, each from another instant, against the same number of plain days. */
export function dueTimeFigure(rounds: number): Figure {
  const basis = { calendar: buildCalendar(stateCouncilNotices()), closingTime: '18:00' };
  const from = (round: number): string => new Date(Date.UTC(2025, 0, 2, 1) + round * 3_600_000).toISOString();
  const per = (span: typeof year | typeof days): number[] =>
    Array.from({ length: rounds }, (_, round) => {
      const start = performance.now();
      // Many to one sample: the clock itself is too coarse for one.
      for (let nth = 0; nth < 20; nth += 1) {
        if (!dueAtOf(span, from(round % 100), basis).ok) throw new Error('a year without a notice');
      }
      return (performance.now() - start) / 20;
    });
  per(year);
  const baseline = per(days);
  return figure('a due time over a year of working days, against plain days', 'ms', per(year), baseline, 'p95 ≤ 0.1 ms', ({ p95 }) => p95 <= 0.1);
}
