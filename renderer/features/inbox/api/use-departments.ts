import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

/** The departments the people of this office belong to. */
export function useDepartments(): readonly string[] {
  const staff = useQuery({ ...ask('staff.list', {}), enabled: useLeisure() });
  return [...new Set((staff.data ?? []).map((person) => person.department).filter((name) => name !== null))];
}
