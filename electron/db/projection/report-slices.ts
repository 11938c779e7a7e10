import { SliceChanges } from '../repositories/report-slices';
import type { Projection } from './projection';
import { caseOf } from './report-cases';

/** So many counters wait in memory before they are written. */
const held = 100_000;

/** How many complaints bear each mark, by day and month. */
export const reportSlices: Projection = {
  change: async (db, changes) => {
    const slices = new SliceChanges();
    for (const { before, after } of changes) {
      if (before !== null) slices.add(caseOf(before), before.audience, -1);
      if (!after.state.withdrawn) slices.add(caseOf(after), after.audience, 1);
    }
    await slices.write(db);
  },
  begin: async (db) => {
    await db.deleteFrom('report_slice').execute();
    const slices = new SliceChanges();
    return {
      add: async (complaints) => {
        for (const complaint of complaints) if (!complaint.state.withdrawn) slices.add(caseOf(complaint), complaint.audience, 1);
        if (slices.size > held) await slices.write(db);
      },
      end: () => slices.write(db),
    };
  },
};
