import { phoneKey, unitKey } from '../../../shared/domain/alike/keys';
import type { LedgerContent } from '../../../shared/domain/sales/content';
import type { Ledger, LedgerRecord } from '../../../shared/domain/sales/ledger';
import { ledgerKey, unitName } from '../../../shared/domain/sales/unit-key';

type Kind = LedgerContent['kind'];
type Of<K extends Kind> = LedgerRecord<Extract<LedgerContent, { kind: K }>>;

/** The opened ledger: it exists in the vault's process only, and ends with it. */
export class Book implements Ledger {
  readonly #records = new Map<string, LedgerRecord>();
  readonly #kinds: Readonly<Record<Kind, Map<string, LedgerRecord>>> = { unit: new Map(), customer: new Map(), sheet: new Map(), deal: new Map(), terms: new Map(), token: new Map() };
  readonly #units = new Map<string, string>();
  /** What names a record: deals and sheets by their customer and their unit, customers by their phone. */
  readonly #named = new Map<string, Set<string>>();

  record(id: string): LedgerRecord | undefined {
    return this.#records.get(id);
  }

  unitBy(key: string): string | undefined {
    return this.#units.get(key);
  }

  /** Every record of a kind. */
  all<K extends Kind>(kind: K): Iterable<Of<K>> {
    return this.#kinds[kind].values() as Iterable<Of<K>>;
  }

  /** How many records of a kind there are. */
  count(kind: Kind): number {
    return this.#kinds[kind].size;
  }

  /** The deals or sheets of a customer or a unit. */
  about<K extends 'deal' | 'sheet'>(kind: K, id: string): Of<K>[] {
    return this.#list(`${kind} ${id}`) as unknown as Of<K>[];
  }

  /** The customers of a phone number. */
  byPhone(phone: string | null): Of<'customer'>[] {
    const key = phoneKey(phone);
    return key === null ? [] : (this.#list(`phone ${key}`) as Of<'customer'>[]);
  }

  /** The units that somebody may mean who says 3栋1804; a building without a number has to be named. */
  byUnit(said: string | null): Of<'unit'>[] {
    const key = unitKey(said);
    const found = key === null ? [] : (this.#list(`unit ${key}`) as Of<'unit'>[]);
    return found.filter(({ content }) => /\d/.test(content.building) || (said ?? '').includes(content.building));
  }

  /** Puts a record in the place of what stood there; null takes it out. */
  put(id: string, version: number, content: LedgerContent | null): void {
    const before = this.#records.get(id);
    if (before !== undefined) {
      this.#kinds[before.content.kind].delete(id);
      this.#records.delete(id);
      if (before.content.kind === 'unit') this.#units.delete(ledgerKey(before.content));
      for (const name of namesOf(before.content)) this.#named.get(name)?.delete(id);
    }
    if (content === null) return;
    const record = { id, version, content };
    this.#records.set(id, record);
    this.#kinds[content.kind].set(id, record);
    if (content.kind === 'unit') this.#units.set(ledgerKey(content), id);
    for (const name of namesOf(content)) {
      const ids = this.#named.get(name);
      if (ids === undefined) this.#named.set(name, new Set([id]));
      else ids.add(id);
    }
  }

  #list(name: string): LedgerRecord[] {
    return [...(this.#named.get(name) ?? [])].flatMap((id) => this.#records.get(id) ?? []);
  }
}

function namesOf(content: LedgerContent): string[] {
  if (content.kind === 'deal' || content.kind === 'sheet') return [`${content.kind} ${content.customer}`, `${content.kind} ${content.unit}`];
  if (content.kind === 'unit') {
    // People leave the entrance out where the room alone tells.
    const keys = [unitKey(unitName(content)), unitKey(unitName({ ...content, entrance: null }))];
    return [...new Set(keys)].flatMap((key) => (key === null ? [] : [`unit ${key}`]));
  }
  if (content.kind !== 'customer') return [];
  const phone = phoneKey(content.phone);
  return phone === null ? [] : [`phone ${phone}`];
}
