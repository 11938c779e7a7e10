import type { TableFault } from '../../shared/domain/table/columns';
import './table-import.css';

const shown = 100;

/** What is wrong with a file, by line and column. */
export function TableFaults({ faults, failed }: { readonly faults: readonly TableFault[]; readonly failed: number }) {
  return (
    <>
      <ul className="table-faults" aria-label="错误">
        {faults.slice(0, shown).map(({ line, column, message }, at) => (
          <li key={at}>
            <b>
              第 {line} 行 · {column}
            </b>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {failed > shown && <p className="muted">先显示前 {shown} 处。</p>}
    </>
  );
}
