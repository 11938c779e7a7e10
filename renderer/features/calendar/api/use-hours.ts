import { useQueryClient } from '@tanstack/react-query';
import { useTell } from '../../../bridge/query';

/** What other hours of work would change, and applying what was shown. */
export function useHours() {
  const client = useQueryClient();
  return {
    preview: useTell('calendar.previewHours'),
    apply: useTell('calendar.setHours'),
    settled: () => void client.invalidateQueries(),
  };
}
