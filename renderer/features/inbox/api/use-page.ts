import { infiniteQueryOptions, type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { severities } from '../../../../shared/domain/severity/severity';
import type { Output } from '../../../../shared/ipc/contract';
import type { InboxFilter, InboxRow } from '../../../../shared/ipc/inbox';
import { call } from '../../../bridge/call';
import type { CallError } from '../../../bridge/call-error';
import { orderOf } from '../model/order';

/** Where a list goes on: in which severity, and after which row of it. */
interface Place {
  readonly severity: number;
  readonly after: string | null;
}

interface Page {
  readonly rows: readonly InboxRow[];
  readonly next: Place | null;
}

const pageSize = 50;
const beginning: Place = { severity: 0, after: null };

/** The options of a query over the pages of a list. */
export function askPages(filter: InboxFilter) {
  return infiniteQueryOptions<Page, CallError, InfiniteData<Page>, readonly unknown[], Place>({
    queryKey: ['inbox.page', filter],
    queryFn: ({ pageParam }) => pageFrom(filter, pageParam),
    initialPageParam: beginning,
    getNextPageParam: (last) => last.next,
  });
}

/** A list as far as it was scrolled. */
export function usePage(filter: InboxFilter) {
  return useInfiniteQuery({ ...askPages(filter), placeholderData: keepPreviousData });
}

// A list by severity is the lists of the four severities, one after the other.
async function pageFrom(filter: InboxFilter, from: Place): Promise<Page> {
  const each = orderOf(filter) === 'severity' && filter.severity === null;
  const rows: InboxRow[] = [];
  let place: Place | null = from;
  while (place !== null && rows.length < pageSize) {
    const severity = each ? (severities[place.severity] ?? null) : filter.severity;
    const part: Output<'inbox.page'> = await call('inbox.page', {
      filter: { ...filter, severity },
      after: place.after,
      limit: pageSize - rows.length,
    });
    rows.push(...part.rows);
    place = nextPlace(place, part.next, each);
  }
  return { rows, next: place };
}

function nextPlace({ severity }: Place, after: string | null, each: boolean): Place | null {
  if (after !== null) return { severity, after };
  return each && severity < severities.length - 1 ? { severity: severity + 1, after: null } : null;
}
