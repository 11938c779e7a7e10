import { z } from 'zod';
import { localDay, text } from '../../util/schema';

/** The yearly notice of holidays and moved working days, in the form in which such files are passed around. */
export const yearNoticeSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  days: z.array(z.strictObject({ name: text, date: localDay, isOffDay: z.boolean() })).min(1),
});

/** The yearly notice of holidays and moved working days. */
export type YearNotice = z.infer<typeof yearNoticeSchema>;
