import type { Executor } from '../schema';

/** A complaint one of whose clocks must tell somebody, and when. */
export interface PointAhead {
  readonly id: string;
  readonly at: string;
}

/** The complaints whose clocks reached a point by an instant, the earliest point first. */
export async function pointsUntil(db: Executor, until: string, limit: number): Promise<PointAhead[]> {
  const rows = await db
    .selectFrom('complaint')
    .select(['id', 'next_point_at'])
    .where('next_point_at', '<=', until)
    .orderBy('next_point_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ id, next_point_at: at }) => (at === null ? [] : [{ id, at }]));
}

/** The earliest point of any clock after an instant; null when there is none. */
export async function firstPointAfter(db: Executor, after: string): Promise<string | null> {
  const row = await db.selectFrom('complaint').select('next_point_at').where('next_point_at', '>', after).orderBy('next_point_at').limit(1).executeTakeFirst();
  return row?.next_point_at ?? null;
}
