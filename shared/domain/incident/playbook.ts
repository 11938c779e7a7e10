import type { Cue } from '../policy/schema';

/** One thing to do, in the order in which it is done. */
export interface PlaybookStep {
  readonly id: string;
  readonly text: string;
}

/** A paper that belongs to an incident, and what it is good for. */
export interface PlaybookPaper {
  readonly name: string;
  readonly use: string;
}

/** How far a matter has come: by what one sees it, and what to do then. */
export interface PlaybookPhase {
  readonly name: string;
  readonly sign: string;
  readonly act: string;
}

/** What to do when a situation comes up that cannot wait for anybody to think about it. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  /** How one recognises the situation. */
  readonly when: string;
  /** The rule of the source. */
  readonly rule: string;
  /** The words of a customer by which it is suggested; none where only a person can tell. */
  readonly cues: readonly Cue[];
  /** The project manager is told before and beside all of these, so telling is no step of its own. */
  readonly steps: readonly PlaybookStep[];
  readonly never: readonly string[];
  readonly papers: readonly PlaybookPaper[];
  /** Where the matter grows: its phases, the first one first. */
  readonly phases?: readonly PlaybookPhase[];
  /** The emergency numbers are shown first. */
  readonly numbers?: true;
}

/** What holds in every incident. */
export const always: readonly string[] = [
  '请客户到安静的房间坐下，与其他客户分开。',
  '同事和客户争起来时，其他同事马上换下他。',
  '每件都登记投诉；经核实属实的，当事人计入当月考评。',
];
