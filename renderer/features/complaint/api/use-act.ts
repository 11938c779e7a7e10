import { useQueryClient } from '@tanstack/react-query';
import { useTell } from '../../../bridge/query';

/** Records a step of handling. */
export function useAct() {
  const client = useQueryClient();
  const tell = useTell('complaint.act');
  return { ...tell, refresh: (id: string) => client.refetchQueries({ queryKey: ['complaint.get', { id }] }) };
}
