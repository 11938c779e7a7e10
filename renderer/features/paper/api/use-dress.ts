import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OfficeDress } from '../../../../shared/domain/paper/dress';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';

/** What the office puts on its papers, the printer this desk uses, and storing it. */
export function useDress() {
  const client = useQueryClient();
  const stored = useQuery(ask('form.dress', {}));
  const settings = useQuery(ask('settings.get', {}));
  const save = useMutation({
    mutationFn: (dress: OfficeDress) => call('form.setDress', dress),
    onSuccess: () => client.invalidateQueries({ queryKey: ['form.dress'] }),
  });
  return { stored, printer: settings.data?.printer ?? null, save };
}
