import type { Arrival } from '../deadline/beginning';

/** The way of a complaint after it came to a stage, or stayed where it was; `answers` are those given by then. */
export function pathTo(path: readonly Arrival[], stage: string, at: string, answers: readonly unknown[]): readonly Arrival[] {
  return path.at(-1)?.stage === stage ? path : [...path, { stage, at, answered: answers.length }];
}
