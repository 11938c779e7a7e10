import { createHash } from 'node:crypto';
import type { EventTable } from './schema';

/** What the first event of a site names as the one before it. */
export const firstPrevHash = '0'.repeat(64);

/**
 * The SHA-256 of an event's canonical JSON without its own hash.
 *
 * The body is taken as the stored text, so a change of one byte in it shows even where its meaning is the same.
 */
export function hashOf(row: Omit<EventTable, 'hash' | 'position'>): string {
  const text = JSON.stringify;
  const canonical =
    `{"actor":${text(row.actor)},"body":${row.body},"id":${text(row.id)},"occurredAt":${text(row.occurred_at)},` +
    `"prevHash":${text(row.prev_hash)},"recordedAt":${text(row.recorded_at)},"site":${text(row.site)},` +
    `"siteSeq":${row.site_seq},"stream":${text(row.stream)},"type":${text(row.type)}}`;
  return createHash('sha256').update(canonical).digest('hex');
}
