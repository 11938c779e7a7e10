import fc from 'fast-check';

/** What no page of the desk would send. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.constantFrom<unknown>('__proto__', "'; DROP TABLE event;--", '\u0000', '𠮷㐂', 'a'.repeat(200_000), Number.NaN, -0, 2 ** 60),
);

const times = [
  '9999-12-31T23:59:59.999Z', '9999-12-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z',
  '1899-12-31T00:00:00.000Z', '2201-01-01T00:00:00.000Z', '2026-11-20T02:12:00.000Z', '2027-11-19T02:12:00.000Z', null,
];
const days = ['9999-12-31', '0001-01-01', '0000-01-01', '2026-12-01', '2026-12-05', '2026-12-31', '2027-02-28', '2200-12-31'];
const texts = [
  '', ' ', '\u200b\u200b', '\u0007', '\u2028', '\ud800', '\u202e倒写', '%', '"*(', 'NEAR(', '甲'.repeat(61), '甲'.repeat(501), '甲'.repeat(1_999),
  '1'.repeat(60), 'internal', 'major', 'minor', 'supervisor', 'deputy-general-manager', null,
];
const others = [null, true, false, 0, 1, 2, 9, 1_000, 2_200, []];

/** What a schema lets through more often than it should: times at the edge, texts of which nothing can be seen. */
function nearMiss(value: unknown, nth: number): unknown {
  const of = (list: readonly unknown[]): unknown => list[nth % list.length];
  if (typeof value !== 'string') return of(value === null ? [...times, ...texts] : others);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return of(times);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? of(days) : of(texts);
}

/** What is done to one place of a message. */
export type Change = 'keep' | 'near' | 'replace' | 'remove' | 'add';

/** A well-formed input with something done to one of its places. */
export function changed(seed: unknown, at: number, how: Change, value: unknown, nth = 0): unknown {
  if (how === 'keep') return seed;
  const copy = structuredClone(seed);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return value;
  const [parent, key] = place;
  if (how === 'near') parent[key] = nearMiss(parent[key], nth);
  else if (how === 'remove') Reflect.deleteProperty(parent, key);
  else parent[how === 'add' ? `${key}x` : key] = value;
  return copy;
}
