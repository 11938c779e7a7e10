import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** Which years are known, and when the office itself rests. */
export function useCalendar() {
  return useQuery(ask('calendar.get', {}));
}

/** A year, day by day. */
export function useYear(year: number) {
  return useQuery(ask('calendar.year', { year }));
}
