import { dropListIndexes, makeIndexes } from '../repositories/list-indexes';
import { listRowOf } from './complaint-row';
import { derivedTable } from './derived-table';
import type { Projection } from './projection';

const table = derivedTable({ table: 'complaint', key: ['id'], rowsOf: (complaint) => [listRowOf(complaint)] });

/** The rows of all lists. */
export const listRows: Projection = {
  ...table,
  begin: async (db) => {
    const indexes = await dropListIndexes(db);
    const { add, end } = await table.begin(db);
    return {
      add,
      end: async () => {
        await end();
        await makeIndexes(db, indexes);
      },
    };
  },
};
