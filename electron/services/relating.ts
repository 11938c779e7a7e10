import { planLink, planMerge, planUnlink, planUnmerge, type RelatingEvent } from '../../shared/domain/alike/relate';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { reasonLimit } from '../../shared/domain/handling/check';
import type { Policy } from '../../shared/domain/policy/schema';
import type { Result } from '../../shared/util/result';
import { DeskError } from '../../shared/ipc/wire';
import { codePoints } from '../../shared/util/graphemes';
import { cleanText, orNull } from '../../shared/util/text';
import { findComplaint } from '../db/repositories/complaints';
import { scopeOf } from '../db/scope';
import { type Actor, policyOf, refuseFaults, type ServiceContext } from './context';

/** Two complaints and why they belong together, or no longer. */
export interface Pair {
  readonly id: string;
  readonly other: string;
  readonly reason: string;
}

/** What is done with two complaints; `merge` and `unmerge` name the part first. */
export type Relating = 'link' | 'unlink' | 'merge' | 'unmerge';

/** Relates two complaints, or takes it back: the log of each says so, and lists and counts follow. */
export async function relate({ store, clock }: ServiceContext, actor: Actor, how: Relating, { id, other, reason }: Pair): Promise<void> {
  const now = clock();
  const why = cleanText(reason);
  const needed = how === 'merge' || how === 'unmerge';
  const faults = needed && why === '' ? ['请写明原因。'] : codePoints(why) > reasonLimit ? [`原因最多 ${reasonLimit} 字，请删减。`] : [];
  refuseFaults(faults.map((message) => ({ place: 'reason', message })));
  await store.uow(async ({ db, append }) => {
    const scope = await scopeOf(db, actor);
    const [one, two] = [await findComplaint(db, scope, id), await findComplaint(db, scope, other)];
    if (one === null || two === null) throw new DeskError('NOT_FOUND');
    const planned = planOf(how, one.state, two.state, actor, why, await policyOf(db, one.state.policy));
    if (!planned.ok) throw new DeskError('NOT_ALLOWED', [{ place: 'pair', message: planned.error }]);
    await append(planned.value.map(({ stream, event }) => ({ ...event, stream, occurredAt: now, actor: actor.staffId })));
  });
}

function planOf(how: Relating, one: ComplaintState, two: ComplaintState, { role }: Actor, reason: string, policy: Policy): Result<readonly RelatingEvent[], string> {
  switch (how) {
    case 'link':
      return planLink(one, two, orNull(reason));
    case 'unlink':
      return planUnlink(one, two, orNull(reason));
    case 'merge':
      return planMerge(two, one, role, reason, policy);
    case 'unmerge':
      return planUnmerge(two, one, role, reason);
  }
}
