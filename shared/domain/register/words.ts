import type { OldCase } from './event';

interface Fields {
  readonly opinion: string;
  readonly answer: string;
  readonly cause: string;
}

/** What the register said, in the places of a paper that this desk has not filled. */
export function withOldWords<T extends Fields>(fields: T, old: OldCase | null): T {
  if (old === null) return fields;
  const either = (own: string, was: string | null): string => (own === '' ? (was ?? '') : own);
  return { ...fields, opinion: either(fields.opinion, old.handled), answer: either(fields.answer, old.answer), cause: either(fields.cause, old.cause) };
}
