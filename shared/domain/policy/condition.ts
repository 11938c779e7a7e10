import type { Condition } from './schema';

/** The criteria by which a condition holds for the ticked ones; null when it does not hold. */
export function metBy(condition: Condition, ticked: ReadonlySet<string>): readonly string[] | null {
  if (typeof condition === 'string') return ticked.has(condition) ? [condition] : null;
  if ('all' in condition) {
    const parts = condition.all.map((part) => metBy(part, ticked));
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  const parts = condition.any.map((part) => metBy(part, ticked)).filter((part) => part !== null);
  return parts.length > 0 ? parts.flat() : null;
}

/** Every criterion that a condition names. */
export function namedIn(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(namedIn);
}
