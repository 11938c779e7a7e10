import { parseNumber } from '../../../shared/domain/numbering/number';
import { noteNumbers } from '../repositories/numbers';
import type { Executor } from '../schema';
import type { PlacedComplaint } from './fold-stream';
import type { Projection } from './projection';

/** The last number given out for each desk and month. */
export const numberCounters: Projection = {
  change: (db, changes) => note(db, changes.filter(({ before }) => before === null).map(({ after }) => after)),
  begin: async (db) => {
    await db.deleteFrom('number_counter').execute();
    return { add: (complaints) => note(db, complaints), end: async () => undefined };
  },
};

function note(db: Executor, complaints: readonly PlacedComplaint[]): Promise<void> {
  const numbers = complaints.map(({ state }) => parseNumber(state.number));
  return noteNumbers(db, numbers.filter((parts) => parts !== null));
}
