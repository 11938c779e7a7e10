import type { DeadlineSet } from '../deadline/deadline-set';

/** The complaint under which another one goes on. */
export interface MergedInto {
  readonly other: string;
  readonly at: string;
  readonly by: string;
  /** The clocks as they stood: they stop meanwhile and stand so again afterwards. */
  readonly deadlines: readonly DeadlineSet[];
}

/** How a complaint is related to others. */
export interface Relations {
  readonly links: readonly string[];
  /** Those that go on under this one. */
  readonly parts: readonly string[];
  readonly mergedInto: MergedInto | null;
  /** When it last came back from going on under another one. */
  readonly restoredAt: string | null;
}

/** A complaint that stands alone. */
export const unrelated: Relations = { links: [], parts: [], mergedInto: null, restoredAt: null };
