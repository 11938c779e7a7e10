const lastKey = 'desk.last-on-duty';

/** Who was on duty last at this computer; an id only. */
export function lastOnDuty(): string | null {
  return localStorage.getItem(lastKey);
}

/** Remembers who is on duty for the next start. */
export function rememberOnDuty(staffId: string): void {
  localStorage.setItem(lastKey, staffId);
}
