import { z } from 'zod';
import { text } from '../../util/schema';

/** What stands in the library of a case, rewritten so that it names nobody. */
export const lessonTexts = ['title', 'story', 'handled', 'lesson'] as const;
/** One of the texts of a case in the library. */
export type LessonText = (typeof lessonTexts)[number];

/** What people call the texts, and how long each may be. */
export const lessonFields: Readonly<Record<LessonText, { readonly label: string; readonly limit: number }>> = {
  title: { label: '标题', limit: 60 },
  story: { label: '经过', limit: 2_000 },
  handled: { label: '处理', limit: 2_000 },
  lesson: { label: '可以学到什么', limit: 1_000 },
};

/** The bodies of the events of the case library, by type. Only what a person has read for names goes in. */
export const casebookEventBodies = {
  /** Again for the same complaint: it was rewritten. */
  'complaint.lesson-kept': z.strictObject({ title: text, story: text, handled: text, lesson: text }),
  'complaint.lesson-withdrawn': z.strictObject({ reason: text }),
} as const;

type Bodies = typeof casebookEventBodies;

/** An event of the case library. */
export type CasebookEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
/** The texts of a case in the library. */
export type LessonTexts = z.infer<Bodies['complaint.lesson-kept']>;
