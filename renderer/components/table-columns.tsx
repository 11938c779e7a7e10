import type { ColumnMeaning, Mapping } from '../../shared/domain/table/columns';
import type { OpenedTable } from '../lib/table/open-table';
import { SelectField } from './field';
import './table-import.css';

interface TableColumnsProps {
  readonly meanings: readonly ColumnMeaning[];
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

const previewed = 5;
const none = '-';

/** Which column is what; a person says so, and it is remembered for the next file with such heads. */
export function TableColumns({ meanings, table, mapping, onMapping }: TableColumnsProps) {
  const choices = [{ value: none, label: '没有这一列' }, ...table.heads.map((head, at) => ({ value: String(at), label: head.trim() === '' ? `第 ${at + 1} 列` : head }))];
  const set = (id: string, value: string) => {
    const { [id]: _, ...others } = mapping;
    onMapping(value === none ? others : { ...others, [id]: Number(value) });
  };
  return (
    <>
      <p>
        {table.name}：{table.lines.length} 行。请看每一项对应文件的哪一列，下次会记住。
      </p>
      <div className="table-columns">
        {meanings.map(({ id, label, needed }) => (
          <SelectField
            key={id}
            label={needed === true ? `${label}（必填）` : label}
            value={mapping[id] === undefined ? none : String(mapping[id])}
            choices={choices}
            fault={needed === true && mapping[id] === undefined ? '请选一列。' : undefined}
            onChange={(value) => set(id, value)}
          />
        ))}
      </div>
      <div className="table-preview" tabIndex={0} role="region" aria-label="文件的前几行">
        <table>
          <thead>
            <tr>
              {table.heads.map((head, at) => (
                <th key={at} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.slice(0, previewed).map(({ line, cells }) => (
              <tr key={line}>
                {table.heads.map((_, at) => (
                  <td key={at}>{cells[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
