import { doersOf, type Person } from '../handling/people';
import { isTurnOf, turnOfKey } from '../handling/turn-key';
import { roleLabel } from './role';

/** Cases that somebody works on now and that go to others with a change among the staff. */
export interface Handover {
  readonly count: number;
  /** Who goes on with them, in words; null when nobody could. */
  readonly to: string | null;
}

/**
 * Who goes on with the open cases of somebody who leaves or takes another role. `turns` counts the open cases by whose
 * turn they are; cases that somebody else of the same role shares are among them.
 */
export function handovers(person: Person, after: Person | null, staff: readonly Person[], turns: ReadonlyMap<string, number>): readonly Handover[] {
  const then = staff.map((one) => (one.id === person.id ? (after ?? { ...one, left: true }) : one));
  const counts = new Map<string | null, number>();
  for (const [key, count] of turns) {
    if (key === '' || count === 0 || !isTurnOf(turnOfKey(key), person, staff)) continue;
    if (after !== null && isTurnOf(turnOfKey(key), after, then)) continue;
    const to = takersOf(key, then);
    counts.set(to, (counts.get(to) ?? 0) + count);
  }
  return [...counts].map(([to, count]) => ({ count, to })).sort((one, other) => other.count - one.count);
}

function takersOf(key: string, staff: readonly Person[]): string | null {
  const { roles, department, internal } = turnOfKey(key);
  const subject = { about: { department, person: null }, severity: internal ? 'internal' : 'minor', handling: { department } } as const;
  const takers = roles.map((role) => doersOf(role, subject, staff)).filter(({ people }) => people.length > 0);
  if (takers.length === 0) return null;
  const words = takers.map(({ people, label }) => `${[...new Set(people.map(({ name }) => name))].join('、')}（${label}）`);
  return [...new Set(words)].join('或');
}

/** The roles of which nobody is left for some cases of a person who goes, as a sentence names them. */
export function missingRoles(person: Person, after: Person | null, staff: readonly Person[], turns: ReadonlyMap<string, number>): string {
  const then = staff.map((one) => (one.id === person.id ? (after ?? { ...one, left: true }) : one));
  const stuck = [...turns].filter(([key, count]) => key !== '' && count > 0 && isTurnOf(turnOfKey(key), person, staff) && takersOf(key, then) === null);
  return [...new Set(stuck.flatMap(([key]) => turnOfKey(key).roles.map((role) => roleLabel[role])))].join('、');
}
