const zoneMs = 8 * 3_600_000;

/** An instant as a date-and-time field wants it, in the office's zone. */
export function toLocalInput(instant: string | null): string {
  return instant === null ? '' : new Date(Date.parse(instant) + zoneMs).toISOString().slice(0, 16);
}

/** What a date-and-time field holds, as an instant; null when it is empty or unfinished. */
export function fromLocalInput(value: string): string | null {
  const time = Date.parse(`${value}Z`);
  return /^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(time) ? new Date(time - zoneMs).toISOString() : null;
}
