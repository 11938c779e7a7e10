import { causeLabel, criterionOf } from '../../../shared/domain/policy/lookup';
import { foldFields } from '../bigrams';
import { derivedTable } from './derived-table';

/** What closed complaints teach; one that was taken up again is not shown while it is open. */
export const caseLessons = derivedTable({
  table: 'case_lesson',
  key: ['complaint'],
  rowsOf: ({ state, policy }) => {
    const { lesson: kept, closedAt, relations, criteria, handling } = state;
    if (kept === null || closedAt === null || relations.mergedInto !== null) return [];
    const { title, story, handled, lesson } = kept;
    const classes = criteria.map((id) => (policy && criterionOf(policy, id)?.label) ?? id).join('、');
    const cause = handling.cause === null ? '' : policy === undefined ? handling.cause.category : causeLabel(policy, handling.cause.category);
    return [{ complaint: state.id, kept_at: kept.at, title, story, handled, lesson, classes, cause, folded: foldFields([title, story, handled, lesson, classes, cause]) }];
  },
});
