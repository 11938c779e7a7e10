import { nameOf } from '../../shared/vault/content';
import { openWith } from './boxes';
import type { Asks, Held } from './held';

/** Scanned pages, as the window may see them. */
export function scanAsked(held: Held): Asks<'scan'> {
  return {
    scan: async ({ box: { digest, box } }) => {
      if (held.pair === null || !(await held.permits.take(digest))) return undefined;
      const content = openWith(held.sodium, held.pair, box)?.content;
      return content !== undefined && nameOf(content) === digest ? content : null;
    },
  };
}
