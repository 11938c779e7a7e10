import { z } from 'zod';
import { concernKinds, dayEventBodies, dayFiguresSchema } from '../domain/day/event';
import { hhmm } from '../util/schema';
import { done, isoTime, method, nothing, signedIn } from './method';

const place = z.number().int().min(0);

const status = z.strictObject({
  closingTime: z.string(),
  /** The day that is owed, and why: closing time went by while the program was closed, or the clock was set back. */
  due: z.strictObject({ why: z.enum(['closing', 'clock']), day: z.string(), at: isoTime }).nullable(),
  /** Somebody recorded something since the last one. */
  worked: z.boolean(),
  closesAt: isoTime,
  /** To when closing time can be put off now. */
  postponable: isoTime.nullable(),
  sealedUntil: isoTime.nullable(),
  /** The last day ended, while its slip was not printed yet. */
  unprinted: z.string().nullable(),
  mayChange: z.boolean(),
});

/** Where the day stands. */
export type DayStatus = z.output<typeof status>;

const { concerns: _concerns, ...sealed } = dayEventBodies['day.sealed'].shape;

const line = z.strictObject({
  ...sealed,
  /** Its place in the log and its hash: the head of the log as it was then. */
  position: place,
  hash: z.string(),
  /** Empty where closing time did it. */
  who: z.string(),
  concerns: z.array(z.strictObject({ number: z.string(), day: z.string(), kind: z.enum(concernKinds) })),
});

/** The end of a day as it is shown and printed. */
export type DayLine = z.output<typeof line>;

/** 日结: the end of the day. */
export const dayMethods = {
  'day.status': method(signedIn, nothing, status),
  'day.figures': method(signedIn, nothing, dayFiguresSchema),
  'day.list': method(signedIn, z.strictObject({ before: place.nullable() }), z.strictObject({ lines: z.array(line), next: place.nullable() })),
  /** Locks the vault, then seals the day. */
  'day.end': method(signedIn, nothing, done),
  'day.postpone': method(signedIn, nothing, done),
  'day.setClosing': method(signedIn, z.strictObject({ closingTime: hhmm }), done),
} as const;
