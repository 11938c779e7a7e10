import type { LedgerContent } from '../../../shared/domain/sales/content';
import type { Change, Ledger, LedgerRecord } from '../../../shared/domain/sales/ledger';
import { ledgerKey } from '../../../shared/domain/sales/unit-key';
import { phoneKey } from '../../../shared/domain/alike/keys';
import type { Book } from './book';

/** The ledger as it would stand after changes that are not recorded yet. */
export class Overlay implements Ledger {
  readonly #records = new Map<string, LedgerRecord<LedgerContent>>();
  readonly #units = new Map<string, string>();
  readonly #people = new Map<string, string>();

  constructor(private readonly book: Book) {}

  record(id: string): LedgerRecord | undefined {
    return this.#records.get(id) ?? this.book.record(id);
  }

  unitBy(key: string): string | undefined {
    return this.#units.get(key) ?? this.book.unitBy(key);
  }

  /** Somebody of this name and number; without a number nobody is taken for somebody else. */
  customerBy(name: string, phone: string | null): string | undefined {
    const key = phoneKey(phone);
    if (key === null) return undefined;
    return this.#people.get(`${name} ${key}`) ?? this.book.byPhone(phone).find(({ content }) => content.name === name)?.id;
  }

  /** Puts changes over what stands. */
  put(changes: readonly Change[]): void {
    for (const { record, version, content } of changes) {
      if (content === null) continue;
      this.#records.set(record, { id: record, version, content });
      if (content.kind === 'unit') this.#units.set(ledgerKey(content), record);
      const phone = content.kind === 'customer' ? phoneKey(content.phone) : null;
      if (content.kind === 'customer' && phone !== null) this.#people.set(`${content.name} ${phone}`, record);
    }
  }
}
