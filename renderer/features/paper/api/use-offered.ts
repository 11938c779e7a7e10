import { useQuery } from '@tanstack/react-query';
import type { OfferedPapers } from '../../../../shared/ipc/form';
import { ask } from '../../../bridge/query';

/** A paper of the list. */
export type OfferedPaper = OfferedPapers['papers'][number];

/** Every paper with what the policy says of it, for a complaint or for none. */
export function useOffered(complaintId: string | null) {
  return useQuery(ask('form.offered', { complaintId }));
}
