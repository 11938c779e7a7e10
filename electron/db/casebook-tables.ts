/** What a closed complaint teaches, rewritten so that it names nobody. */
export interface CaseLessonTable {
  complaint: string;
  kept_at: string;
  title: string;
  story: string;
  handled: string;
  lesson: string;
  /** What its policy calls the sorts of case that it was, and why it came to it. */
  classes: string;
  cause: string;
  /** What it is found by. */
  folded: string;
}
