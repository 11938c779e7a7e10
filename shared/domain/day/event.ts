import { z } from 'zod';
import { hhmm, instant, kebabId, localDay, sha256, text } from '../../util/schema';

const count = z.int().min(0);

/** What a sealed day is summed up in. Internal complaints are counted nowhere: the slip lies open on the desk. */
export const dayFiguresSchema = z.strictObject({
  takenIn: count,
  major: count,
  important: count,
  minor: count,
  answered: count,
  closed: count,
  visited: count,
  open: count,
  overdue: count,
  drafts: count,
  prints: count,
  unlocks: count,
  locks: count,
  refused: count,
  reveals: count,
});

/** What a sealed day is summed up in. */
export type DayFigures = z.infer<typeof dayFiguresSchema>;

/** How a record of a sealed day was changed afterwards: put right, or entered late. */
export const concernKinds = ['corrected', 'late'] as const;

const concern = z.strictObject({ complaint: z.uuid(), day: localDay, kind: z.enum(concernKinds) });

/** A change after the day was sealed, with the day that it concerns. */
export type DayConcern = z.infer<typeof concern>;

/** So many of them stand in the event; how many there were, it says besides. */
export const listedConcerns = 100;

/** The bodies of the events of the end of a day, by type; they belong to the stream of the office. */
export const dayEventBodies = {
  /** Everything recorded since the last one is sealed: what comes after it changes it only by a correction with a date of its own. */
  'day.sealed': z.strictObject({
    day: localDay,
    /** The first, second… of that day. */
    nth: z.int().min(1),
    since: instant,
    until: instant,
    how: z.enum(['hand', 'closing']),
    /** How many lines of the log it seals. */
    events: count,
    figures: dayFiguresSchema,
    concerns: z.array(concern).max(listedConcerns),
    concerned: count,
  }),
  /** Closing time comes later today. */
  'day.postponed': z.strictObject({ until: instant }),
  'office.closing-time-set': z.strictObject({ closingTime: hhmm }),
  /** A paper that is of no complaint went to paper. */
  'office.paper-printed': z.strictObject({ paper: kebabId, pdf: sha256, pages: z.int().min(1), printer: text.nullable() }),
} as const;

type Bodies = typeof dayEventBodies;

/** An event of the end of a day. */
export type DayEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];

/** What is recorded when a day is sealed. */
export type DaySealed = z.infer<Bodies['day.sealed']>;
