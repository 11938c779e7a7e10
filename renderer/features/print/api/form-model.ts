import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** What stands on a form. It names the customer, so it is forgotten as soon as nobody looks. */
export function useFormModel(complaintId: string | null) {
  return useQuery({ ...ask('form.model', { complaintId }), gcTime: 0, staleTime: 0 });
}
