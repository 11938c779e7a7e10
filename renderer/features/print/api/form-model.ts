import { useQuery } from '@tanstack/react-query';
import type { PaperModel } from '../../../../shared/domain/paper/model';
import { withPersonOnPaper } from '../../../../shared/domain/paper/person';
import { call } from '../../../bridge/call';
import { showPerson } from '../../../bridge/show';
import { vaultNow } from '../../../bridge/vault';

/** What stands on a paper. It names the customer, so it is forgotten as soon as nobody looks. */
export function useFormModel(complaintId: string | null, paper: string | undefined) {
  return useQuery({ queryKey: ['form.model', { complaintId, paper }], queryFn: () => formModel(complaintId, paper), gcTime: 0, staleTime: 0 });
}

/** Where there is a vault main leaves the customer's places open, and the vault fills them in. */
async function formModel(complaintId: string | null, paper: string | undefined): Promise<PaperModel> {
  const model = await call('form.model', { complaintId, paper });
  const { state, key } = vaultNow();
  if (complaintId === null || key === null) return model;
  if (state !== 'unlocked') return withPersonOnPaper(model, { name: '（已锁定）', phone: null, unit: null, contract: null });
  const person = await showPerson(complaintId, '预览表单');
  return person === null ? model : withPersonOnPaper(model, person);
}
