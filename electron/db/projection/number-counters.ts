import { type NumberParts, parseNumber } from '../../../shared/domain/numbering/number';
import { noteNumbers } from '../repositories/numbers';
import type { PlacedComplaint } from './fold-stream';
import type { Projection } from './projection';

/** The last number given out for each desk and month. */
export const numberCounters: Projection = {
  change: (db, changes) => noteNumbers(db, highest(changes.filter(({ before }) => before === null).map(({ after }) => after))),
  begin: async (db) => {
    await db.deleteFrom('number_counter').execute();
    let known: NumberParts[] = [];
    return {
      add: async (complaints) => {
        known = highest(complaints, known);
      },
      end: () => noteNumbers(db, known),
    };
  },
};

/** The highest number of each desk and month. */
function highest(complaints: readonly PlacedComplaint[], known: readonly NumberParts[] = []): NumberParts[] {
  const last = new Map(known.map((parts) => [`${parts.desk} ${parts.month}`, parts]));
  for (const { state } of complaints) {
    const parts = parseNumber(state.number);
    if (parts === null) continue;
    const key = `${parts.desk} ${parts.month}`;
    if (parts.seq > (last.get(key)?.seq ?? 0)) last.set(key, parts);
  }
  return [...last.values()];
}
