import { useQueryClient } from '@tanstack/react-query';
import { useTell } from '../../../bridge/query';

/** Records a dated correction. */
export function useCorrect() {
  const client = useQueryClient();
  const tell = useTell('complaint.correct');
  return { ...tell, refresh: (id: string) => client.refetchQueries({ queryKey: ['complaint.get', { id }] }) };
}
