import { useQuery } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';

/** The report as it is now. */
export function useDiagnosis() {
  return useQuery({ ...ask('diagnosis.text', {}), gcTime: 0 });
}

/** Saving it. */
export function useSaveDiagnosis() {
  return useTell('diagnosis.save');
}
