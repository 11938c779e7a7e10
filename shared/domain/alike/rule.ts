/** When complaints count as alike, and when as a group; numbers of the office, not of the source. */
export interface AlikeRule {
  /** Texts are alike from this similarity on … */
  readonly similarity: number;
  /** … if they share at least so many pairs. */
  readonly sharedGrams: number;
  /** How many look-alikes are shown. */
  readonly shown: number;
  /** A group is noticed when so many units … */
  readonly groupUnits: number;
  /** … raised the same within so many days. */
  readonly groupDays: number;
}

/** The rule that the desk goes by. */
export const alikeRule: AlikeRule = { similarity: 0.24, sharedGrams: 4, shown: 5, groupUnits: 3, groupDays: 14 };
