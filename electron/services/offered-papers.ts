import { papers } from '../../shared/domain/paper/registry';
import { offerOf } from '../../shared/domain/paper/offer';
import type { OfferedPapers } from '../../shared/ipc/form';
import { DeskError } from '../../shared/ipc/wire';
import { findComplaint } from '../db/repositories/complaints';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { officeOf, policyOf } from './context';

/** Every paper of the program with what the policy says of it, for a complaint as it stands or for none. */
export async function offeredPapers({ store }: Pick<ServiceContext, 'store'>, actor: Actor, complaintId: string | null): Promise<OfferedPapers> {
  return store.read(async (db) => {
    const complaint = complaintId === null ? null : await findComplaint(db, await scopeOf(db, actor), complaintId);
    if (complaintId !== null && complaint === null) throw new DeskError('NOT_FOUND');
    const state = complaint?.state ?? null;
    const policy = await policyOf(db, state?.policy ?? (await officeOf(db)).policy);
    return {
      number: state?.number ?? null,
      // 统计 is printed from its own page, and never blank.
      papers: papers.filter(({ from }) => from !== 'page').map(({ id, title, group, from, landscape }) => ({
        id,
        title,
        group,
        wide: landscape,
        fillable: from === 'complaint',
        offer: offerOf(policy, id, state?.stage ?? null),
        prints: state?.prints.filter(({ form }) => form === id).length ?? 0,
      })),
    };
  });
}
