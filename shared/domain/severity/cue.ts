import type { Cue } from '../policy/schema';
import { sentenceAt, type Sentence } from './sentences';

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
export function findCue(text: string, sentences: readonly Sentence[], cue: Cue): Found | null {
  const [first, ...rest] = cue.say.map(wordings);
  if (first === undefined || cue.unless?.some((words) => text.includes(words)) === true) return null;
  let best: Found | null = null;
  for (const words of first) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
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
    const ends = fragment.map((words) => endIn(stretch, words)).filter((place) => place !== null);
    if (ends.length === 0) return null;
    end += Math.min(...ends);
  }
  return end;
}

function endIn(stretch: string, words: string): number | null {
  const at = stretch.indexOf(words);
  return at < 0 ? null : at + words.length;
}

function takenBack(text: string, start: number, end: number, except: readonly string[]): boolean {
  const around = text.slice(Math.max(0, start - neighbourhood), end + neighbourhood);
  return except.some((words) => around.includes(words));
}

function wordings(fragment: string | readonly string[]): readonly string[] {
  return typeof fragment === 'string' ? [fragment] : fragment;
}
