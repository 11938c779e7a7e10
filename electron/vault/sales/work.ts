import type { Held, Works } from '../held';
import { Envelopes } from './envelope';

/** What is done to the ledger for main, which cannot look into it. */
export function salesWork(held: Held): Works<'reseal-sales'> {
  const envelopes = new Envelopes(held.sodium);
  return {
    'reseal-sales': (boxes) => {
      const { pair } = held;
      return pair === null ? null : boxes.map((box) => envelopes.reseal(pair, box));
    },
  };
}
