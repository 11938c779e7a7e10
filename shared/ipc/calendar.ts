import { z } from 'zod';
import { workHoursSchema } from '../domain/calendar/hours';
import { yearNoticeSchema } from '../domain/calendar/notice';
import { localDay } from '../util/schema';
import { cleanLine } from '../util/text';
import { digest, isoTime, leading, method, nothing, signedIn, done } from './method';

const year = z.number().int().min(1900).max(2200);
const restDay = z.strictObject({ date: localDay, name: z.string() });
/** Blank or too long a word is told in a sentence of its own. */
const newRestDay = z.strictObject({ date: localDay, name: z.string().max(2_000).overwrite(cleanLine).min(1).max(200) });
const someRestDay = z.strictObject({ date: localDay });

const overview = z.strictObject({
  years: z.array(z.number().int()),
  /** Those of them whose notice the office imported itself. */
  imported: z.array(z.number().int()),
  restDays: z.array(restDay),
  /** What due times are reckoned by; plain while the office entered none. */
  hours: workHoursSchema,
  plainHours: z.boolean(),
});

const yearView = z.strictObject({
  year: z.number().int(),
  /** Null for a year that is not known. */
  days: z
    .array(
      z.strictObject({
        date: localDay,
        working: z.boolean(),
        why: z.enum(['weekday', 'weekend', 'holiday', 'moved-workday', 'office-rest']),
        name: z.string().nullable(),
      }),
    )
    .nullable(),
});

const preview = z.strictObject({
  /** How many open complaints change. */
  complaints: z.number().int(),
  /** So many of them are left out of the list: the person may not see them. */
  hidden: z.number().int(),
  changes: z.array(
    z.strictObject({ number: z.string(), clock: z.string(), label: z.string(), from: isoTime.nullable(), to: isoTime.nullable() }),
  ),
  /** Names exactly this list: what is applied must be what was shown. */
  seen: digest,
});

const chosen = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('cancelled') }),
  z.strictObject({ status: z.literal('stopped') }),
  z.strictObject({
    status: z.literal('refused'),
    file: z.string(),
    problems: z.array(z.strictObject({ place: z.string(), message: z.string() })),
  }),
  z.strictObject({
    status: z.literal('ready'),
    file: z.string(),
    notice: yearNoticeSchema,
    /** The year is known already, and this takes its place. */
    replaces: z.boolean(),
    preview,
  }),
]);

/** Null when it was stopped: then nothing changed. */
const applied = z.strictObject({ complaints: z.number().int() }).nullable();

/** What the calendar knows. */
export type CalendarOverview = z.output<typeof overview>;
/** A year, day by day. */
export type YearView = z.output<typeof yearView>;
/** What a change of the calendar would do. */
export type CalendarPreview = z.output<typeof preview>;
/** What came of choosing a file. */
export type ChosenNotice = z.output<typeof chosen>;

/** 工作日历: the yearly notice, the office's own rest days, and the due times they move. */
export const calendarMethods = {
  'calendar.get': method(signedIn, nothing, overview),
  'calendar.year': method(signedIn, z.strictObject({ year }), yearView),
  /** Asks the person for a file and shows what its notice would change; nothing is changed yet. */
  'calendar.chooseNotice': method(leading, nothing, chosen),
  'calendar.applyNotice': method(leading, z.strictObject({ notice: yearNoticeSchema, seen: digest }), applied),
  'calendar.previewRestDay': method(leading, newRestDay, preview.nullable()),
  'calendar.setRestDay': method(leading, newRestDay.extend({ seen: digest }), applied),
  'calendar.previewRemoval': method(leading, someRestDay, preview.nullable()),
  'calendar.removeRestDay': method(leading, someRestDay.extend({ seen: digest }), applied),
  'calendar.previewHours': method(leading, workHoursSchema, preview.nullable()),
  'calendar.setHours': method(leading, workHoursSchema.extend({ seen: digest }), applied),
  /** How far long work on the calendar is; null while there is none. */
  'calendar.progress': method(leading, nothing, z.strictObject({ done: z.number().int(), total: z.number().int() }).nullable()),
  'calendar.stop': method(leading, nothing, done),
} as const;
