import type { EventTable, Executor } from '../schema';

/** What is looked for in the log. */
export interface AuditQuery {
  readonly types: readonly string[];
  readonly actor: string | null;
  /** Only what stands after this place. */
  readonly after: number;
  /** Only what stands before this one. */
  readonly before: number;
  readonly limit: number;
}

/** The newest of what is looked for, newest first. Each type is looked up by itself, so however long the log is only what may be shown is read. */
export async function auditRows(db: Executor, { types, actor, after, before, limit }: AuditQuery): Promise<EventTable[]> {
  const found: EventTable[] = [];
  for (const type of types) {
    const least = found.length < limit ? after : Math.max(after, found[limit - 1]?.position ?? 0);
    found.push(...(await newestOf(db, type, actor, before, limit).execute()).filter(({ position }) => position > least));
    found.sort((one, other) => other.position - one.position);
    found.length = Math.min(found.length, limit);
  }
  return found;
}

/** The newest events of a type, of one person or of all. A bound from below too would make SQLite go by type where it can go by person and type. */
export function newestOf(db: Executor, type: string, actor: string | null, before: number, limit: number) {
  const query = db.selectFrom('event').selectAll().where('type', '=', type).where('position', '<', before);
  return (actor === null ? query : query.where('actor', '=', actor)).orderBy('position', 'desc').limit(limit);
}
