import { useQuery } from '@tanstack/react-query';
import type { FormModel } from '../../../../shared/domain/form/model';
import { withPerson } from '../../../../shared/domain/form/person';
import { call } from '../../../bridge/call';
import { showPerson } from '../../../bridge/show';
import { vaultNow } from '../../../bridge/vault';

/** What stands on a form. It names the customer, so it is forgotten as soon as nobody looks. */
export function useFormModel(complaintId: string | null) {
  return useQuery({ queryKey: ['form.model', { complaintId }], queryFn: () => formModel(complaintId), gcTime: 0, staleTime: 0 });
}

/** Where there is a vault main leaves the customer's places open, and the vault fills them in. */
async function formModel(complaintId: string | null): Promise<FormModel> {
  const model = await call('form.model', { complaintId });
  const { state, key } = vaultNow();
  if (complaintId === null || key === null) return model;
  if (state !== 'unlocked') return withPerson(model, { name: '（已锁定）', phone: null, unit: null, contract: null });
  const person = await showPerson(complaintId, '预览处理表');
  return person === null ? model : withPerson(model, person);
}
