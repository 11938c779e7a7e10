import type { Condition } from './condition';

/** More alternatives than a reader could follow; beyond them nothing is claimed. */
const alternativesAtMost = 400;

/** Whether whatever meets one condition meets the other too; false also where that would take too long to tell. */
export function implies(condition: Condition, other: Condition): boolean {
  const ways = alternatives(condition);
  return ways !== null && ways.every((ticked) => holds(other, ticked));
}

/** Whether a condition can hold while some criteria never do. */
export function canHold(condition: Condition, never: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return !never.has(condition);
  return 'all' in condition ? condition.all.every((part) => canHold(part, never)) : condition.any.some((part) => canHold(part, never));
}

function holds(condition: Condition, ticked: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return ticked.has(condition);
  return 'all' in condition ? condition.all.every((part) => holds(part, ticked)) : condition.any.some((part) => holds(part, ticked));
}

/** The sets of criteria each of which is enough. */
function alternatives(condition: Condition): readonly ReadonlySet<string>[] | null {
  if (typeof condition === 'string') return [new Set([condition])];
  if ('any' in condition) {
    const parts = condition.any.map(alternatives);
    const all = parts.flatMap((part) => part ?? []);
    return parts.includes(null) || all.length > alternativesAtMost ? null : all;
  }
  let ways: ReadonlySet<string>[] = [new Set()];
  for (const part of condition.all.map(alternatives)) {
    if (part === null || ways.length * part.length > alternativesAtMost) return null;
    ways = ways.flatMap((way) => part.map((more) => new Set([...way, ...more])));
  }
  return ways;
}
