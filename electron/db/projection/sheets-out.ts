import { outSince } from '../../../shared/domain/returns/rule';
import { derivedTable } from './derived-table';

/** Which complaints have a sheet on paper that is not back, and since when. */
export const sheetsOut = derivedTable({
  table: 'sheet_out',
  key: ['complaint'],
  rowsOf: ({ state }) => {
    const since = outSince(state);
    return since === null ? [] : [{ complaint: state.id, since }];
  },
});
