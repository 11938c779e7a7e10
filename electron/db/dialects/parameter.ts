/**
 * Throws on a value that SQLite drivers would store as something else.
 *
 * Seen with npm `sqlite3`: a bigint becomes NULL, an integer above 2^53 is rounded, a Date becomes a number.
 */
export function refuseParameter(value: unknown, index: number): void {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return;
  if (typeof value === 'number' && Number.isFinite(value) && !(Number.isInteger(value) && !Number.isSafeInteger(value))) return;
  throw new TypeError(`query parameter ${index + 1} is a ${describe(value)}, which cannot be stored as it is`);
}

function describe(value: unknown): string {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? 'too large integer' : 'infinity';
  if (value instanceof Date) return 'Date';
  return typeof value;
}
