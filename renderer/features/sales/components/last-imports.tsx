import { useQueryClient } from '@tanstack/react-query';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { toast } from '../../../lib/toasts';
import { useImports } from '../api/import-file';
import { askLedger, useNames } from '../api/ledger';

/** The last imports, each of which can be taken back whole while nothing of it was changed since. */
export function LastImports({ mayUndo, onSaid }: { readonly mayUndo: boolean; readonly onSaid: (sentence: string) => void }) {
  const client = useQueryClient();
  const nameOf = useNames();
  const imports = useImports().data ?? [];
  const undo = async (of: string) => {
    try {
      const { why } = await askLedger({ type: 'sales-undo', import: of });
      await client.invalidateQueries({ queryKey: ['sales'] });
      if (why === null) toast('这次导入已整批撤销。');
      else onSaid(why);
    } catch (error) {
      onSaid(error instanceof Error ? error.message : '');
    }
  };
  if (imports.length === 0) return null;
  return (
    <section className="sales-history" aria-label="最近的导入">
      <h3>最近的导入</h3>
      <ol>
        {imports.map(({ import: id, at, actor, records, standing }) => (
          <li key={id}>
            <span>
              {zhStamp(at)} {nameOf(actor)} · {records} 条
            </span>
            {standing === records && mayUndo ? <Button onClick={() => void undo(id)}>整批撤销</Button> : <span className="muted">{standing === 0 ? '已撤销' : '之后有改动'}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
