import { z } from 'zod';
import { kebabId } from '../../util/schema';

/** A condition over ticked criteria. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

// Four levels are more than a reader follows, and a bound keeps a file from exhausting the stack.
/** The shape of a condition over ticked criteria. */
export const conditionSchema = [1, 2, 3].reduce<z.ZodType<Condition>>(
  (inner) =>
    z.union([
      kebabId,
      z.strictObject({ all: z.array(inner).min(1).max(20) }),
      z.strictObject({ any: z.array(inner).min(1).max(20) }),
    ]),
  kebabId,
);

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
