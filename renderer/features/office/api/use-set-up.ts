import { useTell } from '../../../bridge/query';

/** Sets the office up: project, desk and the people in it. */
export function useSetUp() {
  return useTell('office.setUp');
}
