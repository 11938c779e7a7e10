import { z } from 'zod';
import { instant } from '../../util/schema';

/** What is recorded when the computer's clock stands before what was recorded last. */
export const clockSetBackBody = z.strictObject({
  /** When the event before this one was recorded. */
  last: instant,
  now: instant,
});

/** The bodies of the events of the computer's clock, by type; they belong to the stream of the office. */
export const clockEventBodies = {
  'clock.set-back': clockSetBackBody,
  /** Somebody looked at the clock and found it right. */
  'clock.checked': z.strictObject({}),
} as const;

/** A clock that was found set back. */
export type ClockSetBack = z.infer<typeof clockSetBackBody>;

/** An event of the computer's clock. */
export type ClockEvent =
  | { readonly type: 'clock.set-back'; readonly body: ClockSetBack }
  | { readonly type: 'clock.checked'; readonly body: Record<string, never> };

/** Whether an event belongs to the computer's clock. */
export function isClockEvent<E extends { readonly type: string }>(event: E): event is E & ClockEvent {
  return Object.hasOwn(clockEventBodies, event.type);
}
