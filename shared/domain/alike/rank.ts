import type { AlikeRule } from './rule';

/** Why one complaint looks like another. */
export const alikeReasons = ['phone', 'unit', 'words'] as const;
/** Why one complaint looks like another. */
export type AlikeReason = (typeof alikeReasons)[number];

/** What screens call each reason. */
export const alikeReasonLabel: Readonly<Record<AlikeReason, string>> = { phone: '同一电话', unit: '同一房号', words: '内容相近' };

/** A complaint that may look like the one at hand. */
export interface Candidate {
  readonly id: string;
  readonly receivedAt: string;
  readonly samePhone: boolean;
  readonly sameUnit: boolean;
  readonly similarity: number;
  readonly sharedGrams: number;
  /** A text that is equal for complaints of one unit; null where nobody knows. */
  readonly household: string | null;
}

/** A look-alike with its reasons. */
export interface Alike {
  readonly id: string;
  readonly reasons: readonly AlikeReason[];
}

/** Those of some candidates that look alike: the same person before the same unit before similar words, then the newest. */
export function rankAlike(candidates: readonly Candidate[], rule: AlikeRule): readonly Alike[] {
  return candidates
    .map((candidate) => ({ candidate, reasons: reasonsOf(candidate, rule) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => weightOf(b.candidate, b.reasons) - weightOf(a.candidate, a.reasons) || (a.candidate.receivedAt < b.candidate.receivedAt ? 1 : -1))
    .slice(0, rule.shown)
    .map(({ candidate, reasons }) => ({ id: candidate.id, reasons }));
}

/** The complaints that say the same as one at hand and come from several units within days; null where they are too few. */
export function groupAmong(
  candidates: readonly Candidate[],
  own: { readonly household: string | null; readonly receivedAt: string },
  rule: AlikeRule,
): { readonly units: number; readonly ids: readonly string[] } | null {
  const span = rule.groupDays * 86_400_000;
  const near = candidates.filter(
    (candidate) => isSaidAlike(candidate, rule) && Math.abs(Date.parse(candidate.receivedAt) - Date.parse(own.receivedAt)) <= span,
  );
  const households = new Set([own.household, ...near.map(({ household }) => household)].filter((household) => household !== null));
  return households.size >= rule.groupUnits ? { units: households.size, ids: near.map(({ id }) => id) } : null;
}

function reasonsOf(candidate: Candidate, rule: AlikeRule): AlikeReason[] {
  const reasons: AlikeReason[] = [];
  if (candidate.samePhone) reasons.push('phone');
  if (candidate.sameUnit) reasons.push('unit');
  if (isSaidAlike(candidate, rule)) reasons.push('words');
  return reasons;
}

function isSaidAlike({ similarity, sharedGrams }: Candidate, rule: AlikeRule): boolean {
  return similarity >= rule.similarity && sharedGrams >= rule.sharedGrams;
}

function weightOf({ similarity }: Candidate, reasons: readonly AlikeReason[]): number {
  // Similar words alone are told in tenths, so that of two equally alike the newer one comes first.
  return (reasons.includes('phone') ? 4 : 0) + (reasons.includes('unit') ? 2 : 0) + (reasons.includes('words') ? Math.round(similarity * 10) / 10 : 0);
}
