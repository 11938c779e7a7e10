import { useQueryClient } from '@tanstack/react-query';
import { useTell } from '../../../bridge/query';

/** Adds a person to the office. */
export function useAddStaff() {
  const client = useQueryClient();
  const tell = useTell('staff.add');
  return {
    ...tell,
    add: (person: Parameters<typeof tell.mutateAsync>[0], after: () => void) =>
      tell.mutate(person, {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: ['staff.list'] });
          after();
        },
      }),
  };
}
