import { recordedStep } from '../../shared/domain/policy/stages';
import type { InboxRow } from '../../shared/ipc/inbox';
import { findPolicy } from '../../shared/policies/builtin';
import type { ListRow } from '../db/repositories/list-row';

/** A line of a list, with what the complaint waits for in the words of its policy. */
export function inboxRow({ policy: ref, merged, ...row }: ListRow): InboxRow {
  if (merged) return { ...row, pending: '已归并' };
  const policy = findPolicy(ref);
  const step = policy === undefined || row.closedAt !== null ? null : recordedStep(policy, row.stage, row);
  return { ...row, pending: step?.pending ?? '' };
}
