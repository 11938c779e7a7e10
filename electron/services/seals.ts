import type { Seal } from '../../shared/domain/day/concern';
import type { DaySealed } from '../../shared/domain/day/event';
import { lastOfType, ofTypeFrom } from '../db/repositories/log';
import type { EventTable, Executor } from '../db/schema';

/** The ends of days that may matter to what happened to a complaint: from the last one before it was taken in. */
export async function sealsSince(db: Executor, position: number): Promise<Seal[]> {
  const [before] = await lastOfType(db, 'day.sealed', { before: position });
  return (await ofTypeFrom(db, 'day.sealed', before?.position ?? position)).map(sealOf);
}

/** The end of a day out of its row. */
export function sealOf(row: EventTable): Seal {
  const { day, until } = JSON.parse(row.body) as DaySealed;
  return { position: row.position, day, until };
}
