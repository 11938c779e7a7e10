import { unitKey } from '../../../shared/domain/alike/keys';
import { recordOf } from '../../../shared/domain/sales/ledger';
import { unitName } from '../../../shared/domain/sales/unit-key';
import type { KnownView } from '../../../shared/vault/sales';
import type { LikenessMark } from '../../../shared/vault/people';
import { likenessOf, openBox } from '../boxes';
import type { Asks, Held } from '../held';
import type { Book } from './book';
import type { Keeping } from './keeping';
import { customerLine, dealView, type Looking } from './views';

const shown = 5;

/** How complaints and the ledger hang together: told anew at each look, so what was taken in while locked is joined once it is open. */
export function knownPart(held: Held, keeping: () => Keeping, looking: () => Promise<Looking | null>): Asks<'sales-known' | 'sales-of' | 'sales-tokens'> {
  const ready = async (): Promise<Book | null> => {
    if ((await looking()) === null) return null;
    await keeping().begin().all;
    return keeping().book;
  };
  return {
    'sales-known': async (said) => {
      const book = await ready();
      return book === null ? undefined : knownOf(book, said);
    },
    'sales-of': async ({ box }) => {
      const book = await ready();
      if (book === null || held.pair === null) return undefined;
      const person = openBox(held.sodium, held.pair, box);
      return person === null ? null : knownOf(book, person);
    },
    'sales-tokens': async ({ customer: id }) => {
      const book = await ready();
      if (book === null || held.pair === null) return undefined;
      const { pair } = held;
      const phone = recordOf(book, 'customer', id)?.content.phone ?? null;
      const units = book.about('deal', id).flatMap(({ content }) => {
        const unit = recordOf(book, 'unit', content.unit);
        return unit === undefined || content.returned !== null ? [] : [unitName(unit.content)];
      });
      const marks: LikenessMark[] = likenessOf(held.sodium, pair, { phone, unit: null });
      return [...marks, ...units.slice(0, shown).flatMap((unit) => likenessOf(held.sodium, pair, { phone: null, unit }))];
    },
  };
}

function knownOf(book: Book, { phone, unit: said }: { readonly phone: string | null; readonly unit: string | null }): KnownView {
  const units = book.byUnit(said);
  const [unit] = units.length === 1 ? units : [];
  const callers = book.byPhone(phone);
  const standing = unit === undefined ? [] : book.about('deal', unit.id).filter(({ content }) => content.returned === null);
  const owners = standing.flatMap(({ content }) => recordOf(book, 'customer', content.customer) ?? []);
  const people = [...new Map([...callers, ...owners].map((one) => [one.id, one])).values()];
  const deals = unit === undefined ? callers.flatMap(({ id }) => book.about('deal', id)).filter(({ content }) => content.returned === null) : standing;
  return {
    customers: people.slice(0, shown).map((one) => customerLine(book, one)),
    unit: unit === undefined ? null : { id: unit.id, name: unitName(unit.content), status: unit.content.status },
    unitUnknown: units.length === 0 && unitKey(said) !== null && book.count('unit') > 0,
    deals: deals.slice(0, shown).map((deal) => dealView(book, deal)),
  };
}
