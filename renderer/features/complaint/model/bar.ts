import type { DeadlineView } from '../../../../shared/ipc/intake';

/** A time limit as a bar: every place a share of its length, from 0 to 1. */
export interface Bar {
  readonly used: number;
  readonly due: number;
  readonly over: boolean;
  readonly points: readonly { readonly id: string; readonly at: number; readonly told: boolean }[];
  readonly pauses: readonly { readonly from: number; readonly to: number }[];
}

/** From its beginning to its due time, or to the last time somebody is told of it; null while it does not run. */
export function barOf({ begunAt, dueAt, points, pauses }: Pick<DeadlineView, 'begunAt' | 'dueAt' | 'points' | 'pauses'>, now: number): Bar | null {
  if (begunAt === null || dueAt === null) return null;
  const due = Date.parse(dueAt);
  const from = Math.min(Date.parse(begunAt), due);
  const end = Math.max(due, ...points.map(({ at }) => Date.parse(at)));
  const share = (at: number): number => (end === from ? 1 : Math.min(1, Math.max(0, (at - from) / (end - from))));
  return {
    used: share(now),
    due: share(due),
    over: now > due,
    points: points.map(({ id, at, toldAt }) => ({ id, at: share(Date.parse(at)), told: toldAt !== null })),
    pauses: pauses.map((pause) => ({ from: share(Date.parse(pause.from)), to: share(Date.parse(pause.to)) })).filter((pause) => pause.to > pause.from),
  };
}
