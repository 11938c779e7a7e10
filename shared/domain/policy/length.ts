import type { Limit } from './limit';

// A day counts as one whoever works it; this only compares lengths, it never makes a due time.
const minutes: Readonly<Record<Limit['unit'], number>> = {
  minutes: 1,
  hours: 60,
  'calendar-days': 1_440,
  'working-days': 1_440,
  weeks: 10_080,
  months: 43_200,
};

/** About how long a span is, to tell a longer one from a shorter one; no days at all is the one on which it begins. */
export function roughMinutes({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): number {
  return amount * minutes[unit];
}
