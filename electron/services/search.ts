import { parseNumber, formatNumber } from '../../shared/domain/numbering/number';
import type { InboxRow } from '../../shared/ipc/inbox';
import { findByNumber, findByWords } from '../db/repositories/search';
import type { ServiceContext } from './context';
import { inboxRow } from './list-view';

/** Complaints by number or by words, the newest first. */
export function findComplaints(
  { store }: Pick<ServiceContext, 'store'>,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<{ rows: InboxRow[] }> {
  return store.read(async (db) => {
    const number = parseNumber(text);
    const exact = number === null ? null : await findByNumber(db, formatNumber(number));
    const rows = exact === null ? await findByWords(db, text, limit) : [exact];
    return { rows: rows.map(inboxRow) };
  });
}
