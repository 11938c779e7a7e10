import type { ComplaintState } from '../complaint/state';
import type { DeadlineSet } from '../deadline/deadline-set';
import type { Policy } from '../policy/schema';
import { inScope } from '../policy/scope';
import type { PausedTime } from './state';

/** The pause that a case is in; null while its clocks run. */
export function pauseAt({ handling }: Pick<ComplaintState, 'handling'>, now: string): PausedTime | null {
  return handling.pauses.findLast(({ from, to }) => from <= now && (to === null || now < to)) ?? null;
}

/** Whether a policy lets clocks of such a case stand still at all. */
export function mayPause(state: ComplaintState, { pausing, limits }: Policy): boolean {
  return pausing !== undefined && limits.some(({ pausable, only }) => pausable === true && inScope(only, state));
}

/** The clocks of a case that run now and may stand still. */
export function pausableClocks({ deadlines }: Pick<ComplaintState, 'deadlines'>, { limits }: Pick<Policy, 'limits'>): readonly DeadlineSet[] {
  const pausable = new Set(limits.filter((limit) => limit.pausable === true).map(({ clock }) => clock));
  return deadlines.filter(({ clock }) => pausable.has(clock));
}

/** Why the clocks of a case cannot be paused now; null when they can. */
export function whyNoPause(state: ComplaintState, policy: Policy, now: string): string | null {
  const running = pausableClocks(state, policy);
  if (running.length === 0) return '现在没有可以暂停的时限';
  return running.every(({ dueAt }) => dueAt <= now) ? '时限已过，不能再暂停' : null;
}

/** The pauses after the last one was ended before its time; a clock set back meanwhile makes none of negative length. */
export function pausesEnded(pauses: readonly PausedTime[], now: string): readonly PausedTime[] {
  return pauses.map((pause, at) => (at === pauses.length - 1 ? { ...pause, to: now > pause.from ? now : pause.from } : pause));
}
