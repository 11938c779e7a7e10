import { zhStamp } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useNames, useRegisters } from '../api/register';

interface LastRegistersProps {
  readonly onUndo: (of: string) => void;
}

/** The last imports; the newest that still stands can be taken back with a key. */
export function LastRegisters({ onUndo }: LastRegistersProps) {
  const nameOf = useNames();
  const { data: imports = [] } = useRegisters();
  const first = imports.find(({ moved }) => moved === 0)?.import;
  useKeys('导入旧登记', [{ keys: 'U', label: '整批撤销最近一次', run: () => first !== undefined && onUndo(first) }], first !== undefined);
  if (imports.length === 0) return null;
  return (
    <section className="register-part" aria-labelledby="register-last">
      <h2 id="register-last">最近的导入</h2>
      <ol className="register-last">
        {imports.map(({ import: id, at, by, cases, open, moved }) => (
          <li key={id}>
            <span>
              {zhStamp(at)} {nameOf(by)} · {cases} 件{open > 0 && `，其中未办结 ${open} 件`}
            </span>
            {moved === 0 ? (
              <Button {...(id === first && { keys: 'U' })} onClick={() => onUndo(id)}>
                整批撤销
              </Button>
            ) : (
              <span className="muted">{moved === null ? '已撤销' : `有 ${moved} 件后来又办理过，不能撤销`}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
