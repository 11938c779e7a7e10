import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

type Choices = readonly (readonly [value: string, text: string])[];

/** What a list can be narrowed by that the office decides: its departments, its people, the stages of its policy. */
export function useChoices(): { readonly departments: Choices; readonly people: Choices; readonly stages: Choices } {
  const leisure = useLeisure();
  const staff = useQuery({ ...ask('staff.list', {}), enabled: leisure }).data ?? [];
  const policy = useQuery({ ...ask('policy.current', {}), enabled: leisure }).data;
  const departments = [...new Set(staff.map((person) => person.department).filter((name) => name !== null))];
  return {
    departments: departments.map((name) => [name, name]),
    people: staff.map(({ id, name }) => [id, name]),
    stages: policy?.stages.map(({ id, label }) => [id, label]) ?? [],
  };
}
