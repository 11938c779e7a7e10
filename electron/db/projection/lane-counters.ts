import { CounterChanges } from '../repositories/counters';
import { listRowOf } from './complaint-row';
import type { Projection } from './projection';

/** How many open complaints there are of each kind. */
export const laneCounters: Projection = {
  change: async (db, changes) => {
    const counters = new CounterChanges();
    for (const { before, after } of changes) {
      if (before !== null) counters.add(listRowOf(before), -1);
      if (!after.state.withdrawn) counters.add(listRowOf(after), 1);
    }
    await counters.write(db);
  },
  begin: async (db) => {
    await db.deleteFrom('lane_counter').execute();
    const counters = new CounterChanges();
    return {
      add: async (complaints) => complaints.forEach((complaint) => complaint.state.withdrawn || counters.add(listRowOf(complaint), 1)),
      end: () => counters.write(db),
    };
  },
};
