import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

type Choices = readonly (readonly [value: string, text: string])[];

/** What a list can be narrowed by that the office decides: its departments, its people, the stages of the policies that its cases follow. */
export function useChoices(): { readonly departments: Choices; readonly people: Choices; readonly stages: Choices } {
  const leisure = useLeisure();
  const staff = useQuery({ ...ask('staff.list', {}), enabled: leisure }).data ?? [];
  const choices = useQuery({ ...ask('filter.choices', {}), enabled: leisure }).data;
  const departments = [...new Set(staff.map((person) => person.department).filter((name) => name !== null))];
  return {
    departments: departments.map((name) => [name, name]),
    people: choices?.people.map(({ id, name, left }) => [id, left ? `${name}（已离职）` : name]) ?? [],
    stages: choices?.stages.map(({ id, label }) => [id, label]) ?? [],
  };
}
