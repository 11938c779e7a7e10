import type { InboxFilter, InboxView } from '../../../../shared/ipc/inbox';

/** The part of a filter that chips and lanes set. */
export type Narrowing = Omit<InboxFilter, 'view'>;

/** Nothing narrowed. */
export const everything: Narrowing = {
  severity: null,
  due: null,
  channel: null,
  department: null,
  stage: null,
  takenInBy: null,
  turnOf: null,
  person: null,
  receivedFrom: null,
  receivedTo: null,
  dueFrom: null,
  dueTo: null,
};

const rarer = ['takenInBy', 'turnOf', 'person', 'receivedFrom', 'receivedTo', 'dueFrom', 'dueTo'] as const;

/** How many of the conditions that are asked for rarely are set: those about people and days. */
export function rarerSet(narrowing: Narrowing): number {
  return rarer.filter((key) => (narrowing[key] ?? null) !== null).length;
}

/** A list with its narrowing. */
export function filterOf(view: InboxView, narrowing: Narrowing): InboxFilter {
  return { view, ...narrowing };
}

/** Whether anything is left out. */
export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.values(narrowing).some((value) => value !== null && value !== undefined);
}

/** Sets a condition, or takes it away when it was set already. */
export function toggled<K extends keyof Narrowing>(narrowing: Narrowing, key: K, value: Narrowing[K]): Narrowing {
  return { ...narrowing, [key]: narrowing[key] === value ? null : value };
}

/** Whether two narrowings leave out the same. */
export function sameNarrowing(one: Narrowing, other: Narrowing): boolean {
  const all = { ...everything, ...one };
  return Object.entries({ ...everything, ...other }).every(([key, value]) => all[key as keyof Narrowing] === value);
}
