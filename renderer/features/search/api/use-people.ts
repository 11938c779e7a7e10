import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** The people who may have taken a complaint in, as choices. */
export function usePeople(): readonly (readonly [id: string, name: string])[] {
  return (useQuery(ask('staff.list', {})).data ?? []).map(({ id, name }) => [id, name]);
}
