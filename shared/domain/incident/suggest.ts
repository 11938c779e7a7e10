import { findCue, type Found } from '../severity/cue';
import { SearchedText } from '../severity/searched-text';
import type { Playbook } from './playbook';
import { playbooks } from './playbooks';

/** A playbook that the customer's words call for, with the words that do. */
export interface PlaybookSuggestion {
  readonly playbook: Playbook;
  readonly quote: string;
}

/** More than this would be guessing, and nobody can follow three playbooks at once. */
const mostSuggested = 2;

/** The playbooks that facts and demand call for, in the order in which the words come. */
export function suggestPlaybooks(facts: string, demand: string | null): readonly PlaybookSuggestion[] {
  const whole = demand === null ? facts : `${facts}\n${demand}`;
  const searched = new SearchedText(whole);
  const found = playbooks.flatMap((playbook) => {
    const first = playbook.cues
      .map((cue) => findCue(searched, cue))
      .reduce<Found | null>((a, b) => (b === null || (a !== null && a.start <= b.start) ? a : b), null);
    return first === null ? [] : [{ at: first.start, playbook, quote: whole.slice(first.start, first.end) }];
  });
  // Danger to people comes before whatever else was said.
  const order = ({ at, playbook }: (typeof found)[number]): number => (playbook.id === 'safety' ? -1 : at);
  return found
    .sort((a, b) => order(a) - order(b))
    .slice(0, mostSuggested)
    .map(({ playbook, quote }) => ({ playbook, quote }));
}
