import { useQuery } from '@tanstack/react-query';
import type { Input } from '../../../../shared/ipc/contract';
import { ask, useTell } from '../../../bridge/query';

/** What shall leave the program as a table. */
export type Asked = Input<'export.run'>['asked'];

/** Writes a table into a file that the person chooses. */
export function useRun() {
  return useTell('export.run');
}

const lookEveryMs = 300;

/** How many lines are written so far, while something is being written. */
export function useProgress(active: boolean): number | null {
  return useQuery({ ...ask('export.progress', {}), enabled: active, refetchInterval: lookEveryMs, gcTime: 0 }).data ?? null;
}

/** Stops what is being written. */
export function useStop() {
  return useTell('export.stop');
}
