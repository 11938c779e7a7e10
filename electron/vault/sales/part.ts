import { recordOf, termsOf } from '../../../shared/domain/sales/ledger';
import { keepsLedger, setsTerms } from '../../../shared/domain/sales/people';
import { planSale } from '../../../shared/domain/sales/plan';
import type { SalesAct } from '../../../shared/domain/sales/act';
import { seesCustomers } from '../../../shared/domain/staff/role';
import type { SalesAnswers } from '../../../shared/vault/sales';
import type { Asks, Held } from '../held';
import { exportPart } from './export-part';
import { CustomerFinder } from './find';
import { differences } from './history';
import { importPart } from './import-part';
import { Keeping } from './keeping';
import { knownPart } from './known';
import { customerLine, customerView, type Looking, unitLine, unitView } from './views';

type SalesAsk = keyof SalesAnswers;

const changedMeanwhile = '这条资料刚被别人更新，没有保存。请看过最新内容后再试。';

/** The sales ledger: what the window may see of it and do in it, by whoever is on duty. */
export function salesPart(held: Held): { readonly asked: Asks<SalesAsk>; begin(): void } {
  let keeping = new Keeping(held);
  let finder = new CustomerFinder(keeping.book);
  let begun: Keeping | null = null;
  let working: Promise<unknown> = Promise.resolve();

  /** Who looks; null where nobody may. */
  const looking = async (): Promise<Looking | null> => {
    if (held.pair === null) return null;
    const duty = await held.clerk('duty', null);
    return duty === null || !seesCustomers(duty.role) ? null : { by: { id: duty.id, role: duty.role }, now: { at: duty.at, day: duty.day } };
  };
  const forgetAll = () => {
    keeping = new Keeping(held);
    finder = new CustomerFinder(keeping.book);
  };
  const act = async (wanted: SalesAct): Promise<SalesAnswers['sales-act'] | undefined> => {
    const who = await looking();
    if (who === null) return undefined;
    await keeping.begin().all;
    const planned = planSale(keeping.book, wanted, who.by, who.now);
    if (!planned.ok) return { why: planned.error };
    const { changes, sealed } = keeping.seal(planned.value);
    if (!(await held.clerk('record', { by: who.by.id, changes: sealed }))) {
      forgetAll();
      return { why: changedMeanwhile };
    }
    keeping.take(changes);
    return { why: null };
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    // One after the other: the rules of the second look at what the first did.
    const done = working.then(work);
    working = done.catch(() => undefined);
    return done;
  };

  return {
    begin: () => {
      if (begun === keeping) return;
      begun = keeping;
      void keeping.begin().all.then(() => finder.warm()).catch(() => undefined);
    },
    asked: {
      'sales-grid': async () => {
        const who = await looking();
        if (who === null) return undefined;
        await keeping.begin().units;
        const { book } = keeping;
        const units = [...book.all('unit')].map((unit) => unitLine(book, unit));
        return { units, customers: book.count('customer'), unreadable: keeping.unreadable, mayKeep: keepsLedger(who.by), mayLead: setsTerms(who.by) };
      },
      'sales-unit': async ({ unit }) => {
        const who = await looking();
        if (who === null) return undefined;
        await keeping.begin().all;
        const found = recordOf(keeping.book, 'unit', unit);
        return found === undefined ? null : unitView(keeping.book, found, who);
      },
      'sales-customers': async ({ text }) => {
        if ((await looking()) === null) return undefined;
        await keeping.begin().all;
        const { total, found } = finder.find(text);
        return { total, found: found.map((customer) => customerLine(keeping.book, customer)) };
      },
      'sales-customer': async ({ customer }) => {
        if ((await looking()) === null) return undefined;
        await keeping.begin().all;
        const found = recordOf(keeping.book, 'customer', customer);
        return found === undefined ? null : customerView(keeping.book, found);
      },
      'sales-whole': async ({ customer }) => {
        if ((await looking()) === null || !(await held.permits.take(customer))) return undefined;
        await keeping.begin().all;
        const found = recordOf(keeping.book, 'customer', customer);
        if (found === undefined) return null;
        const { name, phone, idNumber, address, note } = found.content;
        return { version: found.version, name, phone, idNumber, address, note };
      },
      'sales-history': async ({ record }) => {
        if ((await looking()) === null) return undefined;
        const versions = await held.clerk('versions', { record });
        const contents = versions.map(({ name, box }) => (name === null || box === null ? null : keeping.open(name, box)));
        return versions.map(({ version, at, actor }, index) => {
          const after = contents[index] ?? null;
          return { version, at, by: actor, said: after === null ? ['已移出'] : differences(contents[index + 1] ?? null, after) };
        });
      },
      'sales-terms': async () => {
        if ((await looking()) === null) return undefined;
        await keeping.begin().units;
        return termsOf(keeping.book);
      },
      'sales-act': ({ act: wanted }) => inTurn(() => act(wanted)),
      ...exportPart(held, () => keeping, looking),
      ...knownPart(held, () => keeping, looking),
      ...importPart({ held, keeping: () => keeping, looking, inTurn, forgetAll }),
    },
  };
}
