import type { ComplaintRelationTable } from '../schema';
import { derivedTable } from './derived-table';

/** How complaints are related. */
export const relations = derivedTable({
  table: 'complaint_relation',
  key: ['complaint', 'kind', 'other'],
  rowsOf: ({ state: { id, relations: { links, parts, mergedInto } } }): ComplaintRelationTable[] => {
    const row = (kind: ComplaintRelationTable['kind']) => (other: string) => ({ complaint: id, other, kind });
    return [...links.map(row('link')), ...parts.map(row('part')), ...(mergedInto === null ? [] : [mergedInto.other].map(row('main')))];
  },
});
