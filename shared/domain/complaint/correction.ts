import type { Changes } from './event';
import type { ComplaintState } from './state';

/** What a correction may change, as one would have it. */
export type Corrected = Required<Changes>;

/** The changes that turn a complaint into the corrected one, the fewest there are; null when nothing differs. */
export function correctionOf(state: ComplaintState, wanted: Partial<Corrected>): Changes | null {
  const keys = Object.keys(wanted) as (keyof Corrected)[];
  const differing = keys.filter((key) => wanted[key] !== undefined && !same(state[key], wanted[key]));
  if (differing.length === 0) return null;
  return Object.fromEntries(differing.map((key) => [key, wanted[key]]));
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    // The order in which criteria were ticked says nothing.
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  }
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') {
    const left = Object.entries(a);
    return left.length === Object.keys(b).length && left.every(([key, value]) => same(value, Reflect.get(b, key)));
  }
  return a === b;
}
