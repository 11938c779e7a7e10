import { pinyin } from 'pinyin-pro';
import type { Customer } from '../../../shared/domain/sales/content';
import type { LedgerRecord } from '../../../shared/domain/sales/ledger';
import { recordOf } from '../../../shared/domain/sales/ledger';
import { unitName } from '../../../shared/domain/sales/unit-key';
import { unitKey } from '../../../shared/domain/alike/keys';
import type { Book } from './book';

const listed = 100;
const madeAtOnce = 200;

/** What of a customer is looked through, made once for each version. */
interface Looked {
  readonly version: number;
  readonly name: string;
  readonly initials: string;
  readonly digits: string;
}

/** Finds customers by name, initials of its pinyin, the end of the phone number, or their unit. */
export class CustomerFinder {
  readonly #looked = new Map<string, Looked>();

  constructor(private readonly book: Book) {}

  /** The customers meant by what was typed, those whose name begins with it first; and how many they are. */
  find(typed: string): { total: number; found: LedgerRecord<Customer>[] } {
    if (typed.trim() === '') return { total: this.book.count('customer'), found: firstOf(this.book.all('customer'), listed) };
    const wanted = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
    const digits = /^[\d-]{3,}$/.test(wanted) ? wanted.replaceAll('-', '') : null;
    const byUnit = new Set(this.#ownersOf(wanted));
    const first: LedgerRecord<Customer>[] = [];
    const then: LedgerRecord<Customer>[] = [];
    for (const customer of this.book.all('customer')) {
      const { name, initials, digits: phone } = this.#look(customer);
      if (name.startsWith(wanted) || initials === wanted) first.push(customer);
      else if (byUnit.has(customer.id) || name.includes(wanted) || initials.startsWith(wanted) || (digits !== null && phone.endsWith(digits))) then.push(customer);
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
    const initials = pinyin(content.name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();
    const looked = { version, name: content.name.replace(/\s/g, '').toLowerCase(), initials, digits: (content.phone ?? '').replace(/\D/g, '') };
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
