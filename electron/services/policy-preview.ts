import type { StoredComplaintEvent } from '../../shared/domain/complaint/event';
import { fold } from '../../shared/domain/complaint/fold';
import type { PolicyRef } from '../../shared/domain/policy/event';
import { outcomeChanges, outcomeUnder } from '../../shared/domain/policy/outcome';
import type { PolicyPreview } from '../../shared/ipc/policy';
import { byStream } from '../db/projection/fold-stream';
import { eventsOfStreams } from '../db/repositories/events';
import { newestComplaints, openByPolicy, policiesOf } from '../db/repositories/policy';
import { scopeOf } from '../db/scope';
import { caseBasis } from './case-basis';
import type { Actor, ServiceContext } from './context';
import { versionOf } from './policy';

type Context = Pick<ServiceContext, 'store' | 'calendar'>;

/** So many of the newest complaints are gone through, however many there are. */
export const previewed = 200;
/** Open complaints are counted up to this. */
const countedTo = 10_000;
const shownLines = 50;

/** What would differ if a policy came into force: who keeps which one, and how the newest complaints would have come out. */
export function previewPolicy({ store, calendar }: Context, actor: Actor, ref: PolicyRef): Promise<PolicyPreview> {
  return store.read(async (db) => {
    const after = await versionOf(db, ref);
    const { policy: before, ...basis } = await caseBasis(db, calendar());
    const scope = await scopeOf(db, actor);
    const counts = await openByPolicy(db, countedTo + 1);
    const rows = await newestComplaints(db, previewed + 1);
    const looked = rows.slice(0, previewed);
    const streams = byStream(await eventsOfStreams(db, looked.map(({ id }) => id)));
    const states = looked.flatMap(({ id, audience }) => {
      const state = fold((streams.get(id) ?? []) as readonly StoredComplaintEvent[]);
      return state === null ? [] : [{ state, seen: scope.sees(audience) }];
    });
    const policyOf = await policiesOf(db, [...states.map(({ state }) => state.policy), ...counts]);
    const differing = states.flatMap(({ state, seen }) => {
      const own = policyOf(state.policy);
      const changes = outcomeChanges(
        { policy: before, outcome: outcomeUnder(before, own, state, basis) },
        { policy: after, outcome: outcomeUnder(after, own, state, basis) },
      );
      return changes.length === 0 ? [] : [{ number: state.number, seen, changes }];
    });
    const withOf = (of: string): number => differing.filter(({ changes }) => changes.some((change) => change.of === of)).length;
    const shown = differing.filter(({ seen }) => seen);
    return {
      open: counts.sort((one, other) => other.count - one.count).map((one) => ({ ...one, name: policyOf(one)?.name ?? one.id })),
      openCapped: counts.reduce((sum, { count }) => sum + count, 0) > countedTo,
      looked: states.length,
      capped: rows.length > previewed,
      differing: differing.length,
      by: { severity: withOf('severity'), handler: withOf('handler'), due: withOf('due') },
      hidden: differing.length - shown.length,
      lines: shown.slice(0, shownLines).map(({ number, changes }) => ({ number, what: changes.map(({ label, before: was, after: is }) => ({ label, before: was, after: is })) })),
    };
  });
}
