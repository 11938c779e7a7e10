import type { Customer } from '../../../shared/domain/sales/content';
import type { LedgerRecord } from '../../../shared/domain/sales/ledger';
import { recordOf } from '../../../shared/domain/sales/ledger';
import { unitName } from '../../../shared/domain/sales/unit-key';
import { unitKey } from '../../../shared/domain/alike/keys';
import { fits, lookedOf, wantedOf, type Looked } from '../looked';
import type { Book } from './book';

const listed = 100;
const madeAtOnce = 200;

/** Finds customers by name, initials of its pinyin, the end of the phone number, or their unit. */
export class CustomerFinder {
  /** What is looked through, made once for each version. */
  readonly #looked = new Map<string, Looked & { readonly version: number }>();

  constructor(private readonly book: Book) {}

  /** The customers meant by what was typed, those whose name begins with it first; and how many they are. */
  find(typed: string): { total: number; found: LedgerRecord<Customer>[] } {
    if (typed.trim() === '') return { total: this.book.count('customer'), found: firstOf(this.book.all('customer'), listed) };
    const wanted = wantedOf(typed);
    const fit = fits(wanted);
    const byUnit = new Set(this.#ownersOf(wanted));
    const first: LedgerRecord<Customer>[] = [];
    const then: LedgerRecord<Customer>[] = [];
    for (const customer of this.book.all('customer')) {
      const how = fit(this.#look(customer));
      if (how === 'first') first.push(customer);
      else if (how === 'then' || byUnit.has(customer.id)) then.push(customer);
    }
    return { total: first.length + then.length, found: [...first, ...then].slice(0, listed) };
  }

  /** Makes what is looked through ahead of the first search, a few at a time. */
  async warm(): Promise<void> {
    let done = 0;
    for (const customer of this.book.all('customer')) {
      this.#look(customer);
      done += 1;
      if (done % madeAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #look({ id, version, content }: LedgerRecord<Customer>): Looked {
    const known = this.#looked.get(id);
    if (known?.version === version) return known;
    const looked = { version, ...lookedOf(content.name, content.phone) };
    this.#looked.set(id, looked);
    return looked;
  }

  #ownersOf(typed: string): string[] {
    const key = unitKey(typed);
    if (key === null || !/\d/.test(typed)) return [];
    const owners: string[] = [];
    for (const kind of ['deal', 'sheet'] as const)
      for (const { content } of this.book.all(kind)) {
        const unit = recordOf(this.book, 'unit', content.unit);
        if (unit !== undefined && unitKey(unitName(unit.content)) === key) owners.push(content.customer);
      }
    return owners;
  }
}

function firstOf<T>(list: Iterable<T>, count: number): T[] {
  const found: T[] = [];
  for (const one of list) {
    if (found.length === count) break;
    found.push(one);
  }
  return found;
}
