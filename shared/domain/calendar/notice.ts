import { z } from 'zod';
import { localDay, text } from '../../util/schema';

/** A day of the yearly notice: off, or a weekend day that is worked instead. */
export const noticeDaySchema = z.strictObject({ name: text.max(30), date: localDay, isOffDay: z.boolean() });

/** The yearly notice of holidays and moved working days, in the form in which such files are passed around. */
export const yearNoticeSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  // A year's own days and the last of December before it: more cannot be meant.
  days: z.array(noticeDaySchema).min(1).max(400),
});

/** The yearly notice of holidays and moved working days. */
export type YearNotice = z.infer<typeof yearNoticeSchema>;
/** A day of the yearly notice. */
export type NoticeDay = z.infer<typeof noticeDaySchema>;
