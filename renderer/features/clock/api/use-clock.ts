import { useQuery } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';

/** What was found about the computer's clock, until somebody has looked at it. */
export function useClock() {
  return useQuery(ask('clock.get', {})).data ?? null;
}

/** Saying that it is right. */
export function useConfirmClock() {
  return useTell('clock.confirm');
}
