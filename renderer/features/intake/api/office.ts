import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** A circumstance to tick. */
export interface Circumstance {
  readonly id: string;
  readonly label: string;
}

const usualDepartments = ['销售部', '客服部', '工程部', '财务部', '营销部', '物业'];

/** The circumstances a person may tick; those that a clock raises by itself are left out. */
export function useCircumstances(): readonly Circumstance[] {
  const { data } = useQuery(ask('policy.current', {}));
  return data?.criteria.filter(({ automatic, off }) => automatic !== true && off !== true) ?? [];
}

/** Departments and people that a complaint may be about, to choose from while typing. */
export function useAbout(): { departments: readonly string[]; people: readonly string[] } {
  const { data = [] } = useQuery(ask('staff.list', {}));
  const own = data.map(({ department }) => department).filter((name) => name !== null);
  return {
    departments: [...new Set([...own, ...usualDepartments])],
    people: [...new Set(data.map(({ name }) => name))],
  };
}
