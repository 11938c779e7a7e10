import canonicalize from 'canonicalize';
import type { PolicyEvent } from '../../../shared/domain/policy/event';
import type { PlacedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';

/** Brings the policy book up to date with one of its events. */
export async function projectPolicy(db: Executor, event: PlacedEvent & PolicyEvent): Promise<void> {
  switch (event.type) {
    case 'policy.written': {
      const { policy } = event.body;
      // Keys in one order, or a rebuild from canonical events would write other text.
      const value = canonicalize(policy) ?? '';
      const row = { id: policy.id, version: policy.version, name: policy.name, value, written_at: event.recordedAt, written_by: event.actor };
      await insertRows(db, 'policy', [row], ['id', 'version']);
      return;
    }
    case 'policy.adopted': {
      const { id, version } = event.body;
      const row = { position: event.position, policy_id: id, policy_version: version, adopted_at: event.recordedAt, adopted_by: event.actor };
      await insertRows(db, 'policy_adoption', [row], ['position']);
      await db.updateTable('office').set({ policy_id: id, policy_version: version }).execute();
    }
  }
}
