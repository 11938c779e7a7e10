import { planLink, planMerge, planUnlink, planUnmerge, type RelatingEvent } from '../../shared/domain/alike/relate';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { reasonLimit } from '../../shared/domain/handling/check';
import { isAboutPerson } from '../../shared/domain/handling/people';
import type { Result } from '../../shared/util/result';
import { DeskError } from '../../shared/ipc/wire';
import { codePoints } from '../../shared/util/graphemes';
import { cleanText, orNull } from '../../shared/util/text';
import { findComplaint } from '../db/repositories/complaints';
import { allStaff } from '../db/repositories/office';
import { type Actor, refuseFaults, type ServiceContext } from './context';

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
    const staff = await allStaff(db);
    const person = staff.find((one) => one.id === actor.staffId);
    const [one, two] = [await findComplaint(db, id), await findComplaint(db, other)];
    if (one === null || two === null) throw new DeskError('NOT_FOUND');
    if (person === undefined || [one, two].some(({ state }) => isAboutPerson(state, person, staff))) throw new DeskError('NOT_ALLOWED');
    const planned = planOf(how, one.state, two.state, actor, why);
    if (!planned.ok) throw new DeskError('NOT_ALLOWED', [{ place: 'pair', message: planned.error }]);
    await append(planned.value.map(({ stream, event }) => ({ ...event, stream, occurredAt: now, actor: actor.staffId })));
  });
}

function planOf(how: Relating, one: ComplaintState, two: ComplaintState, { role }: Actor, reason: string): Result<readonly RelatingEvent[], string> {
  switch (how) {
    case 'link':
      return planLink(one, two, orNull(reason));
    case 'unlink':
      return planUnlink(one, two, orNull(reason));
    case 'merge':
      return planMerge(two, one, role, reason);
    case 'unmerge':
      return planUnmerge(two, one, role, reason);
  }
}
