import { useQuery } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';

/** Which of several complaints may be answered together now. */
export function useJoint(ids: readonly string[]) {
  return useQuery(ask('joint.look', { ids: [...ids] }));
}

/** Gives them one explanation. */
export function useExplain() {
  return useTell('joint.explain');
}
