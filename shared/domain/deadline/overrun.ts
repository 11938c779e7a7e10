import type { DeadlineSet } from './deadline-set';

const none: readonly string[] = [];

/**
 * The clocks whose time had passed when a step ended them or set them anew. A clock that leaves because the case no longer
 * concerns it counts all the same: a later finding undoes no delay.
 */
export function overrunBy(before: readonly DeadlineSet[], after: readonly DeadlineSet[], at: string): readonly string[] {
  let late: string[] | null = null;
  for (const { clock, dueAt } of before) {
    if (dueAt >= at || after.some((one) => one.clock === clock && one.dueAt === dueAt)) continue;
    (late ??= []).push(clock);
  }
  return late ?? none;
}
