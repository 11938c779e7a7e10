import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useNowText } from '../../../lib/now';
import { toast } from '../../../lib/toasts';
import { holdRows } from '../api/import-file';
import { askLedger } from '../api/ledger';
import { exampleRows } from '../model/example-ledger';

/** In an example office: a small ledger to try things in, with one key. */
export function ExampleUnits({ project }: { readonly project: string }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const today = dayText(dayOf(useNowText()));
  const fill = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const held = await holdRows(exampleRows(project, today), () => undefined, () => false);
      const why = held === null || 'why' in held ? (held?.why ?? null) : (await askLedger({ type: 'sales-import-go', id: held.id })).why;
      if (why !== null) toast(why, 'trouble');
      await client.invalidateQueries({ queryKey: ['sales'] });
    } catch (error) {
      toast(error instanceof Error ? error.message : '', 'trouble');
    } finally {
      setBusy(false);
    }
  };
  useKeys('销售资料', [{ keys: 'E', label: '放入示例房源', run: () => void fill() }]);
  return (
    <Button keys="E" busy={busy} onClick={() => void fill()}>
      放入示例房源，试一试
    </Button>
  );
}
