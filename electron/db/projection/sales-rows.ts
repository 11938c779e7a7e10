import type { SalesEvent } from '../../../shared/domain/sales/event';
import type { ReplayedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { Executor, SalesRecordTable, SalesVersionTable } from '../schema';

/** Empties what is derived from the sales ledger. */
export async function clearSales(db: Executor): Promise<void> {
  await db.deleteFrom('sales_record').execute();
  await db.deleteFrom('sales_version').execute();
}

/** Brings the records of the sales ledger up to date. Every event stands for itself, so any portion of them in order will do. */
export async function writeSales(db: Executor, events: readonly ReplayedEvent[]): Promise<void> {
  const versions: SalesVersionTable[] = [];
  const records = new Map<string, SalesRecordTable>();
  for (const event of events) {
    if (event.type !== 'sales.recorded') continue;
    const { records: changes, import: of } = (event as ReplayedEvent & Extract<SalesEvent, { type: 'sales.recorded' }>).body;
    for (const { record, kind, version, name } of changes) {
      versions.push({ record, version, name, position: event.position, at: event.occurredAt, actor: event.actor, import: of ?? null });
      records.set(record, { record, kind, version, name });
    }
  }
  // No replacing: a second change of one version is refused by the table itself.
  await insertRows(db, 'sales_version', versions);
  await insertRows(db, 'sales_record', [...records.values()], ['record']);
}
