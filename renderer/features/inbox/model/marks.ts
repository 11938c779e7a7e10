import type { InboxRow } from '../../../../shared/ipc/inbox';
import { stepped } from './lines';

/** The complaints of a list that are marked for doing something with all of them. */
export type Marks = ReadonlySet<string>;

/** Nothing marked. */
export const noMarks: Marks = new Set();

/** Marks one, or takes its mark away. */
export function toggledMark(marks: Marks, id: string): Marks {
  const next = new Set(marks);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Marks the chosen row and the one a step away, which is chosen next. */
export function extended(rows: readonly InboxRow[], chosen: string | null, marks: Marks, by: number): { readonly marks: Marks; readonly chosen: string | null } {
  const next = stepped(rows, chosen, by);
  return { marks: new Set([...marks, ...[chosen, next].filter((id) => id !== null)]), chosen: next };
}

/** The marked rows, in the order of the list; one that left the list is no longer among them. */
export function markedRows(rows: readonly InboxRow[], marks: Marks): readonly InboxRow[] {
  return rows.filter(({ id }) => marks.has(id));
}
