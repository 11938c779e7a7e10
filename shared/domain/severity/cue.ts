import type { Cue } from '../policy/schema';
import type { SearchedText } from './searched-text';
import { sentenceAt } from './sentences';

/** Where a cue was found in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** The sentence, counted from 0. */
  readonly sentence: number;
}

/** So much of the text before and after the found words is searched for what takes them back. */
const neighbourhood = 8;
const usualWithin = 20;

/**
 * The first place where a text says what a cue asks for. Every step looks at a bounded stretch of
 * the text, so the time grows with its length only.
 */
export function findCue(searched: SearchedText, cue: Cue): Found | null {
  const [first, ...rest] = cue.say.map(wordings);
  if (first === undefined || cue.unless?.some((words) => searched.placesOf(words).length > 0) === true) return null;
  const { text, sentences } = searched;
  let best: Found | null = null;
  for (const words of first) {
    for (const at of searched.placesOf(words)) {
      if (best !== null && at >= best.start) break;
      const sentence = sentenceAt(sentences, at);
      const limit = Math.min(sentences[sentence]?.end ?? 0, at + (cue.within ?? usualWithin));
      const end = follow(text, at + words.length, limit, rest);
      if (end === null || takenBack(text, at, end, cue.except ?? [])) continue;
      best = { start: at, end, sentence };
    }
  }
  return best;
}

function follow(text: string, from: number, limit: number, rest: readonly (readonly string[])[]): number | null {
  if (from > limit) return null;
  let end = from;
  for (const fragment of rest) {
    const stretch = text.slice(end, limit);
    let nearest = Infinity;
    for (const words of fragment) {
      const at = stretch.indexOf(words);
      if (at >= 0) nearest = Math.min(nearest, at + words.length);
    }
    if (nearest === Infinity) return null;
    end += nearest;
  }
  return end;
}

function takenBack(text: string, start: number, end: number, except: readonly string[]): boolean {
  const around = text.slice(Math.max(0, start - neighbourhood), end + neighbourhood);
  return except.some((words) => around.includes(words));
}

function wordings(fragment: string | readonly string[]): readonly string[] {
  return typeof fragment === 'string' ? [fragment] : fragment;
}
