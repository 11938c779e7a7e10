import type { ComplaintEvent, FoldEnvelope, StoredEvent } from '../../shared/domain/complaint/event';
import type { IncidentEvent } from '../../shared/domain/incident/event';
import type { SalesEvent } from '../../shared/domain/sales/event';
import type { OfficeEvent } from '../../shared/domain/staff/event';
import type { VaultEvent } from '../../shared/domain/vault/event';
import type { EventTable } from './schema';

/** What a service hands over to be recorded; the store adds the rest. */
export type NewEvent = {
  readonly stream: string;
  /** When it happened; null means now. */
  readonly occurredAt: string | null;
  readonly actor: string;
} & (ComplaintEvent | OfficeEvent | IncidentEvent | VaultEvent | SalesEvent);

/** An event together with its place in this file. */
export type PlacedEvent = StoredEvent & { readonly position: number };

/** An event as projections look at it. */
export type ReplayedEvent = FoldEnvelope & (ComplaintEvent | OfficeEvent | IncidentEvent | VaultEvent | SalesEvent) & { readonly position: number };

/** An event out of its row. */
export function eventOf(row: EventTable): PlacedEvent {
  return eventWith(row, JSON.parse(row.body));
}

/** An event out of its row, when its body is at hand. */
export function eventWith(row: EventTable, body: unknown): PlacedEvent {
  return {
    position: row.position,
    id: row.id,
    site: row.site,
    siteSeq: row.site_seq,
    stream: row.stream,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    actor: row.actor,
    prevHash: row.prev_hash,
    hash: row.hash,
    type: row.type,
    body,
  } as PlacedEvent;
}
