import type { LessonTexts } from './event';

/** What a closed complaint teaches, as it stands in the library. */
export interface Lesson extends LessonTexts {
  readonly at: string;
  readonly by: string;
}
