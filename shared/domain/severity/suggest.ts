import type { Criterion, Policy } from '../policy/schema';
import { findCue, type Found } from './cue';
import { SearchedText } from './searched-text';

/** A criterion that the customer's words suggest, with the place that does. */
export interface Suggestion {
  readonly criterion: string;
  readonly field: 'facts' | 'demand';
  /** The sentence of that field, counted from 1. */
  readonly sentence: number;
  readonly quote: string;
}

interface Field {
  readonly field: Suggestion['field'];
  readonly searched: SearchedText;
}

/**
 * The criteria that facts and demand suggest, in the policy's order; one place each, the facts first.
 * A class is suggested only where no circumstance is, for it says that there was none.
 */
export function suggestCriteria(facts: string, demand: string | null, policy: Policy): readonly Suggestion[] {
  const found = ofKind(facts, demand, policy);
  const grave = found.some(({ kind }) => kind === 'severity');
  return found.filter(({ kind }) => !grave || kind !== 'class').map(({ suggestion }) => suggestion);
}

interface Candidate {
  readonly kind: Criterion['kind'];
  readonly suggestion: Suggestion;
}

function ofKind(facts: string, demand: string | null, policy: Policy): readonly Candidate[] {
  const fields: Field[] = [
    { field: 'facts', searched: new SearchedText(facts) },
    ...(demand === null ? [] : [{ field: 'demand' as const, searched: new SearchedText(demand) }]),
  ];
  return policy.criteria.flatMap(({ id, kind, cues, off }) => {
    if (off === true) return [];
    for (const { field, searched } of fields) {
      const places = cues.map((cue) => findCue(searched, cue)).filter((place) => place !== null);
      const first = places.reduce<Found | null>((a, b) => (a === null || b.start < a.start ? b : a), null);
      if (first !== null) {
        const quote = searched.text.slice(first.start, first.end);
        return [{ kind, suggestion: { criterion: id, field, sentence: first.sentence + 1, quote } }];
      }
    }
    return [];
  });
}

/** The place of a suggestion in words, such as 内容第 1 句. */
export function placeText({ field, sentence }: Suggestion): string {
  return `${field === 'facts' ? '内容' : '要求'}第 ${sentence} 句`;
}
