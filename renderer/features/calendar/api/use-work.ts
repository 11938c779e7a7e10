import { useQuery } from '@tanstack/react-query';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';

/** How far long work on the calendar is, asked for while it runs. */
export function useWork(running: boolean) {
  return useQuery({ ...ask('calendar.progress', {}), enabled: running, refetchInterval: 300, staleTime: 0, gcTime: 0 }).data ?? null;
}

/** Ends it; nothing has changed then. */
export function stopWork(): void {
  void call('calendar.stop', {});
}
