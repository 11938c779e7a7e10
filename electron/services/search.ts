import { parseNumber, formatNumber } from '../../shared/domain/numbering/number';
import type { InboxRow } from '../../shared/ipc/inbox';
import type { SearchFilter } from '../../shared/ipc/search';
import { instantAt, parseDay } from '../../shared/util/local-time';
import { findByNumber, search, type SearchQuery } from '../db/repositories/search';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { inboxRows } from './list-view';

/** What is looked for, and how far the search got before. */
export interface SearchRequest {
  readonly text: string;
  readonly filter?: SearchFilter | undefined;
  readonly after?: number | null | undefined;
  readonly limit: number;
}

const anything: SearchFilter = { channel: null, severity: null, person: null, takenInBy: null, from: null, to: null };

/** One step of a search by number, words and conditions, the newest first; `next` says where there may be more. */
export function findComplaints(
  { store }: Pick<ServiceContext, 'store'>,
  actor: Actor,
  { text, filter = anything, after = null, limit }: SearchRequest,
): Promise<{ rows: InboxRow[]; next: number | null }> {
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const number = parseNumber(text);
    const exact = number === null ? null : await findByNumber(db, scope, formatNumber(number));
    const { rows, next } = exact === null ? await search(db, scope, queryOf(text, filter), after, limit) : { rows: [exact], next: null };
    return { rows: await inboxRows(db, rows), next };
  });
}

function queryOf(text: string, { channel, severity, person, takenInBy, from, to }: SearchFilter): SearchQuery {
  return {
    text,
    ...(channel !== null && { channel }),
    ...(severity !== null && { severity }),
    ...(person !== null && { person }),
    ...(takenInBy !== null && { takenInBy }),
    ...(from !== null && { from: instantAt(parseDay(from), 0) }),
    ...(to !== null && { before: instantAt(parseDay(to) + 1, 0) }),
  };
}
