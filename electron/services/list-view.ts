import { severityName } from '../../shared/domain/policy/lookup';
import { recordedStep } from '../../shared/domain/policy/stages';
import type { InboxRow } from '../../shared/ipc/inbox';
import type { ListRow } from '../db/repositories/list-row';
import { policiesOf } from '../db/repositories/policy';
import type { Executor } from '../db/schema';

/** Lines of a list, with what each complaint waits for and how grave it is in the words of its policy. */
export async function inboxRows(db: Executor, rows: readonly ListRow[]): Promise<InboxRow[]> {
  const policyOf = await policiesOf(db, rows.map(({ policy }) => policy));
  return rows.map(({ policy: ref, merged, ...row }) => {
    const policy = policyOf(ref);
    const step = policy === undefined || row.closedAt !== null ? null : recordedStep(policy, row.stage, row);
    return { ...row, severityName: severityName(policy ?? {}, row.severity), pending: merged ? '已归并' : (step?.pending ?? '') };
  });
}
