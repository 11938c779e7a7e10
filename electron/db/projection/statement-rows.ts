import type { StatementEvent } from '../../../shared/domain/statement/event';
import type { PlacedEvent } from '../event-codec';
import type { StatementTable } from '../schema';

/** A signed report as lists show it. */
export function statementRow({ id, position, recordedAt, actor, body }: PlacedEvent & StatementEvent): StatementTable {
  const { kind, from, to, revision, pdf, pages } = body;
  return { id, position, kind, first_day: from, last_day: to, revision, pdf, pages, signed_at: recordedAt, signer: actor };
}
