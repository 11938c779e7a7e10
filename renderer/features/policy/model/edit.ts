import type { Limit, EscalationPoint } from '../../../../shared/domain/policy/limit';
import type { Policy } from '../../../../shared/domain/policy/schema';
import type { Severity } from '../../../../shared/domain/severity/severity';

/** A policy that is being changed: of which one it will be the next version; null where it will be one of its own. */
export interface PolicyDraft {
  readonly of: string | null;
  readonly policy: Policy;
  /** As it was when the change began. */
  readonly start: Policy;
}

/** One of a list put in the place of another. */
export function put<T>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((one, index) => (index === at ? { ...one, ...change } : one));
}

/** A list without one of it. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

/** An object without a key, or with it at another value. */
export function withKey<T extends object, K extends keyof T>(value: T, key: K, next: T[K] | undefined): T {
  const { [key]: _, ...rest } = value;
  return (next === undefined ? rest : { ...rest, [key]: next }) as T;
}

/** The length of a limit for one severity; null takes the usual one. */
export function withSeverity(limit: Limit, severity: Severity, amount: number | null): Limit {
  const bySeverity = withKey(limit.bySeverity ?? {}, severity, amount ?? undefined);
  return withKey(limit, 'bySeverity', Object.keys(bySeverity).length === 0 ? undefined : bySeverity);
}

/** The reminders of a limit; without any there is no list of them. */
export function withReminders(limit: Limit, list: readonly EscalationPoint[]): Limit {
  return withKey(limit, 'escalate', list.length === 0 ? undefined : [...list]);
}

/** A reminder that nobody has changed yet, with a name that no other of its limit has. */
export function newReminder(list: readonly EscalationPoint[]): EscalationPoint {
  let nth = list.length + 1;
  while (list.some(({ id }) => id === `own-${nth}`)) nth += 1;
  return { id: `own-${nth}`, at: { amount: 0, unit: 'hours' }, tell: 'handler', what: '已到期', source: 'office-choice' };
}

/** What somebody typed as a whole number; null while it is none. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** A list of short names as people type one. */
export function namesIn(text: string): string[] {
  return text.split(/[、,，;；\n]/).map((name) => name.trim()).filter((name) => name !== '');
}

/** A copy to begin with: one of the office's goes on as its next version, what comes with the program as a policy of its own. */
export function draftFrom(policy: Policy, own: boolean, name: string): PolicyDraft {
  const start = own ? policy : { ...policy, name };
  return { of: own ? policy.id : null, policy: start, start: policy };
}

/** The closing rule with or without the signed sheet for a severity. */
export function signedFor(closing: Policy['closing'], severity: Severity, wanted: boolean): Policy['closing'] {
  const others = (closing.signedSheet ?? []).filter((one) => one !== severity);
  const next = wanted ? [...others, severity] : others;
  return withKey(closing, 'signedSheet', next.length === 0 ? undefined : next);
}
