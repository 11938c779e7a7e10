import type { Identity } from '../../shared/domain/complaint/event';
import type { VaultAnswers, VaultAsk, VaultNews, VaultOrder, VaultWork } from '../../shared/vault/messages';
import type { Sodium } from '../sodium/sodium';
import { openBox } from './boxes';
import { clerkOver } from './clerk';
import type { Asks, Held, Works } from './held';
import { keyPart } from './key-part';
import { peopleAsked, peopleWork } from './people-part';
import { PeopleFinder } from './people-finder';
import { Permits } from './permits';
import { Requests } from './requests';
import { scanAsked } from './scan-part';
import { salesPart } from './sales/part';
import { salesWork } from './sales/work';

/** Hands one opened record to whoever holds the other end of a port. */
export type Lend = (person: Identity | null) => void;

type Answer = VaultAnswers[VaultAsk['type']] | undefined;

/** What the vault's process does, apart from how messages reach it. */
export interface Vault {
  /** Main tells it something; `lend` comes with an order that lends a record to a printing window. */
  order(order: VaultOrder, lend?: Lend): void;
  /** The window asks; undefined refuses. */
  ask(ask: VaultAsk): Promise<Answer>;
}

/** The vault: it alone ever holds the private key and what is in the boxes. Each part answers its own questions. */
export function createVault(sodium: Sodium, tell: (news: VaultNews) => void): Vault {
  const { clerk, told } = clerkOver(tell);
  const held: Held = { sodium, permits: new Permits(), requests: new Requests(tell), file: null, pair: null, clerk, tell };
  const sales = salesPart(held);
  const finder = new PeopleFinder();
  const asks: Asks<VaultAsk['type']> = { ...keyPart(held), ...peopleAsked(held, finder), ...sales.asked, ...scanAsked(held) };
  const works: Works<keyof VaultWork> = { ...peopleWork(held, finder), ...salesWork(held) };

  const work = async (id: number, kind: keyof VaultWork, input: unknown): Promise<void> => {
    const value = await Promise.resolve(works[kind](input as never)).catch(() => null);
    tell({ type: 'done', id, value });
  };
  return {
    order: (order, lend) => {
      switch (order.type) {
        case 'start':
          held.file = order.file;
          return;
        case 'allow':
          return held.permits.give(order.what);
        case 'lend':
          return lend?.(held.pair === null ? null : openBox(sodium, held.pair, order.box));
        case 'told':
          return told(order.id, order.value);
        case 'work':
          return void work(order.id, order.kind, order.input);
        case 'answer':
          return held.requests.answer(order.id, order.value);
      }
    },
    ask: async (ask) => {
      const answer = await (asks[ask.type] as (asked: VaultAsk) => Answer | Promise<Answer>)(ask);
      // The ledger fills in the background as soon as there is a key to open it with.
      if (held.pair !== null) sales.begin();
      return answer;
    },
  };
}
