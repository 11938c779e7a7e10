import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { type PersonRow, withRow } from '../model/people';
import { RoleSelect } from '../../../components/role-select';

interface PeopleEditorProps {
  readonly rows: readonly PersonRow[];
  readonly onChange: (rows: readonly PersonRow[]) => void;
  readonly faultOf: (index: number) => string | undefined;
}

/** The people of an office, one line each; Enter in a line starts the next. */
export function PeopleEditor({ rows, onChange, faultOf }: PeopleEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<number | null>(null);
  useEffect(() => {
    if (fresh !== null) box.current?.querySelector<HTMLInputElement>(`[data-row="${fresh}"] input`)?.focus();
  }, [fresh]);

  const put = (key: number, change: Partial<PersonRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const add = (role: PersonRow['role']) => {
    const next = withRow(rows, role);
    onChange(next);
    setFresh(next.at(-1)?.key ?? null);
  };

  return (
    <div className="people" ref={box}>
      {rows.map((row, index) => (
        <div key={row.key} className="people-row" data-row={row.key}>
          <TextField
            bare
            label={`第 ${index + 1} 位姓名`}
            placeholder="姓名"
            value={row.name}
            fault={faultOf(index)}
            onChange={(event) => put(row.key, { name: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(row.role);
            }}
          />
          <RoleSelect bare label={`第 ${index + 1} 位岗位`} value={row.role} onChange={(role) => put(row.key, { role })} />
          <TextField
            bare
            label={`第 ${index + 1} 位部门`}
            placeholder="部门（可不填）"
            value={row.department}
            onChange={(event) => put(row.key, { department: event.target.value })}
          />
          <Button
            kind="quiet"
            aria-label={`移除第 ${index + 1} 位`}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            移除
          </Button>
        </div>
      ))}
      <div className="people-more">
        <Button onClick={() => add('receptionist')}>再加一位</Button>
        <span className="muted">姓名后按 Enter 也可再加一位</span>
      </div>
    </div>
  );
}
