import { clearSearchTexts, mergeSeldom, putSearchTexts, removeSearchTexts, searchTextWriter } from '../repositories/text-index';
import type { ComplaintSearchTable } from '../schema';
import { searchText } from './complaint-row';
import type { PlacedComplaint } from './fold-stream';
import type { Projection } from './projection';

/** What complaints are found by. */
export const searchTexts: Projection = {
  change: async (db, changes) => {
    const texts: ComplaintSearchTable[] = [];
    const gone: number[] = [];
    const known = new Set<number>();
    for (const { before, after } of changes) {
      if (after.state.withdrawn) {
        gone.push(after.doc);
        continue;
      }
      const text = textOf(after);
      if (before !== null) known.add(before.doc);
      if (before === null || searchText(before.state) !== text.folded) texts.push(text);
    }
    await removeSearchTexts(db, gone);
    await putSearchTexts(db, texts, known);
  },
  begin: async (db) => {
    await clearSearchTexts(db);
    await mergeSeldom(db, true);
    const writer = searchTextWriter(db);
    return {
      add: (complaints) => writer.add(complaints.filter(({ state }) => !state.withdrawn).map(textOf)),
      end: async () => {
        await writer.end();
        await mergeSeldom(db, false);
      },
    };
  },
};

function textOf({ doc, state }: PlacedComplaint): ComplaintSearchTable {
  return { doc, folded: searchText(state) };
}
