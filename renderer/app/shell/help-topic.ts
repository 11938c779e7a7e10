import type { TopicId } from '../../help/topic';
import type { Place } from '../places';

/** What the manual says about a place. */
export function helpTopicOf(place: Place): TopicId {
  if (place.page === 'intake') return 'intake';
  if (place.page === 'incident') return 'incident';
  if (place.page === 'sales') return 'sales';
  if (place.page === 'paper' || place.page === 'returns') return 'printing';
  if (place.page === 'vault' || place.page === 'report' || place.page === 'day') return place.page;
  if (place.page === 'settings') return place.part ?? 'set-up';
  if (place.view === 'unsigned') return 'printing';
  return place.opened === null ? 'inbox' : 'handling';
}
