import { viewNames } from '../features/inbox/model/views';
import type { InboxView } from '../../shared/ipc/inbox';

const settingsParts = ['calendar', 'policy', 'backup', 'audit', 'personal', 'register'] as const;
/** A part of the settings with an address of its own. */
type SettingsPart = (typeof settingsParts)[number];

const reportParts = ['statement', 'casebook'] as const;

/** A page of the window. */
export type Place =
  | { readonly page: 'list'; readonly view: InboxView; readonly opened: string | null }
  | { readonly page: 'intake'; readonly draftId: string | null }
  | { readonly page: 'incident'; readonly id: string | null }
  | { readonly page: 'paper'; readonly paper: string | null; readonly complaintId: string | null }
  | { readonly page: 'vault' }
  /** `customer` is one of the ledger, or `all`; null is the grid of units. */
  | { readonly page: 'sales'; readonly customer: string | null }
  /** `part` is 报告 or 案例库 beside 统计. */
  | { readonly page: 'report'; readonly part: (typeof reportParts)[number] | null }
  | { readonly page: 'day' }
  | { readonly page: 'returns' }
  | { readonly page: 'settings'; readonly part: SettingsPart | null };

/** A page as the part of the address behind #. */
export function addressOf(place: Place): string {
  if (place.page === 'list') return place.opened === null ? `/${place.view}` : `/${place.view}/${place.opened}`;
  if (place.page === 'intake') return place.draftId === null ? '/intake' : `/intake/${place.draftId}`;
  if (place.page === 'incident') return place.id === null ? '/incident' : `/incident/${place.id}`;
  if (place.page === 'vault' || place.page === 'day') return `/${place.page}`;
  if (place.page === 'sales') return place.customer === null ? '/sales' : `/sales/${place.customer}`;
  if (place.page === 'paper') return ['/paper', place.paper ?? '-', place.complaintId].filter((part) => part !== null).join('/');
  if (place.page === 'report') return place.part === null ? '/report' : `/report/${place.part}`;
  if (place.page === 'returns') return '/returns';
  return place.part === null ? '/settings' : `/settings/${place.part}`;
}

/** The page an address stands for; anything unknown is the inbox. */
export function placeOf(address: string): Place {
  const [first = '', second, third] = address.split('/').filter((part) => part !== '');
  const view = viewNames.find((name) => name === first);
  if (view !== undefined) return { page: 'list', view, opened: second ?? null };
  if (first === 'intake') return { page: 'intake', draftId: second ?? null };
  if (first === 'incident') return { page: first, id: second ?? null };
  if (first === 'sales') return { page: first, customer: second ?? null };
  if (first === 'paper') return { page: first, paper: second === '-' ? null : (second ?? null), complaintId: third ?? null };
  if (first === 'vault' || first === 'day' || first === 'returns') return { page: first };
  if (first === 'report') return { page: first, part: reportParts.find((part) => part === second) ?? null };
  if (first === 'settings') return { page: first, part: settingsParts.find((part) => part === second) ?? null };
  return { page: 'list', view: 'open', opened: null };
}
