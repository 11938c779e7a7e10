import type { SalesAct } from '../../../../../shared/domain/sales/act';
import type { LedgerContent } from '../../../../../shared/domain/sales/content';
import type { Change, Ledger, LedgerRecord } from '../../../../../shared/domain/sales/ledger';
import type { By } from '../../../../../shared/domain/sales/people';
import { planSale } from '../../../../../shared/domain/sales/plan';
import { ledgerKey } from '../../../../../shared/domain/sales/unit-key';

/** A small ledger in memory, which takes changes as the store does: all of an act or none, one line of versions each. */
export class Book implements Ledger {
  readonly records = new Map<string, LedgerRecord>();

  record(id: string): LedgerRecord | undefined {
    return this.records.get(id);
  }

  unitBy(key: string): string | undefined {
    return this.all('unit').find(({ content }) => ledgerKey(content) === key)?.id;
  }

  all<K extends LedgerContent['kind']>(kind: K): LedgerRecord<Extract<LedgerContent, { kind: K }>>[] {
    return [...this.records.values()].filter(({ content }) => content.kind === kind) as never;
  }

  /** A copy as another window saw it a moment ago. */
  copy(): Book {
    const other = new Book();
    for (const [id, record] of this.records) other.records.set(id, record);
    return other;
  }

  /** Whether the changes could be recorded: every version follows the one that stands, and no unit comes twice. */
  take(changes: readonly Change[]): boolean {
    const fits = changes.every(({ record, version, content }) => {
      const twin = content?.kind === 'unit' ? this.unitBy(ledgerKey(content)) : undefined;
      return version === (this.records.get(record)?.version ?? 0) + 1 && (twin === undefined || twin === record);
    });
    if (!fits) return false;
    for (const { record, version, content } of changes) {
      if (content === null) this.records.delete(record);
      else this.records.set(record, { id: record, version, content });
    }
    return true;
  }

  /** Does one act at once; the sentence of a refusal, null when it was done. */
  do(act: SalesAct, by: By): string | null {
    const planned = planSale(this, act, by, now);
    if (!planned.ok) return planned.error;
    return this.take(planned.value) ? null : 'conflict';
  }
}

export const now = { at: '2026-11-22T02:00:00.000Z', day: '2026-11-22' };

export const people = {
  seller: { id: 'seller', role: 'receptionist' },
  other: { id: 'other', role: 'receptionist' },
  supervisor: { id: 'supervisor', role: 'supervisor' },
  management: { id: 'management', role: 'sales-management' },
  manager: { id: 'manager', role: 'project-manager' },
  administrator: { id: 'administrator', role: 'administrator' },
} as const satisfies Record<string, By>;

const id = (group: number, at: number) => `00000000-0000-4000-8${String(group).padStart(3, '0')}-${String(at).padStart(12, '0')}`;

export const unitId = (at: number) => id(1, at);
export const customerId = (at: number) => id(2, at);
export const sheetId = (at: number) => id(3, at);
export const dealId = (at: number) => id(4, at);

export const facts = (at: number) => ({ project: '云栖花园', building: '3栋', entrance: null, floor: 18, room: `180${at}`, area: 9_850, listPrice: 185_000_000 });

/** Units and customers to sell and to sell to. */
export function filledBook(units = 1, customers = 2): Book {
  const book = new Book();
  for (let at = 1; at <= units; at += 1) book.do({ act: 'add-unit', unit: unitId(at), facts: facts(at) }, people.management);
  for (let at = 1; at <= customers; at += 1)
    book.do({ act: 'add-customer', customer: customerId(at), person: { name: `客户${at}`, phone: '13900001234', idNumber: null, address: null, note: null } }, people.seller);
  return book;
}
