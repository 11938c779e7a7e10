import { useRef } from 'react';
import { registerColumns } from '../../../../shared/domain/register/columns';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { TableColumns } from '../../../components/table-columns';
import { useKeys } from '../../../lib/keys';
import { useRecording } from '../api/register';
import { useRegister, type Work } from '../model/use-register';
import { LastRegisters } from './last-registers';
import { RegisterChecked } from './register-checked';
import './register.css';

/** 导入旧登记: a file of old complaints becomes complaints of this desk, all of it or nothing, and can be taken back. */
export function RegisterPage({ onLeave }: { readonly onLeave: () => void }) {
  const register = useRegister();
  const { table, mapping, checked, said, work } = register;
  const input = useRef<HTMLInputElement>(null);
  const label = nextLabel(register);
  const goOn = () => {
    if (table === null) input.current?.click();
    else void (checked === null ? register.check() : register.go());
  };
  const back = () => (table === null ? onLeave() : register.back());
  const waiting = work !== null;
  useKeys('导入旧登记', [{ keys: 'Ctrl+Enter', label: label ?? '', run: goOn }], !waiting && label !== null);
  useKeys('导入旧登记', [{ keys: 'Escape', label: table === null ? '回到设置' : '返回上一步', run: back }], !waiting);
  useKeys('导入旧登记', [{ keys: 'Alt+C', label: '停下', run: register.stop }], waiting);
  return (
    <main className="register-page" aria-label="导入旧登记" tabIndex={-1} data-scrolls>
      <header className="register-head">
        <h1>导入旧登记</h1>
        {!waiting && (
          <Button keys="Escape" onClick={back}>
            {table === null ? '返回设置' : '返回上一步'}
          </Button>
        )}
        {!waiting && label !== null && (
          <Button kind="go" keys="Ctrl+Enter" onClick={goOn}>
            {label}
          </Button>
        )}
      </header>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="旧登记文件"
        accept=".xlsx,.csv,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void register.choose(file);
        }}
      />
      <section className="register-part" aria-label="文件">
        {said !== null && <Notice>{said}</Notice>}
        {work !== null ? (
          <Working work={work} onStop={register.stop} />
        ) : table === null ? (
          <>
            <p>选一本旧的《投诉处理记录表》，Excel（.xlsx）或 CSV，每件一行，最多 6 万行。先看清每一列是什么、有没有错，再一次导入；有一行不对，整个文件都不导入。</p>
            <p className="muted">投诉人、电话、房号和合同号会马上封存，资料锁着也能导入。导入前自动备份，导入后可以整批撤销。</p>
          </>
        ) : checked === null ? (
          <TableColumns meanings={registerColumns} table={table} mapping={mapping} onMapping={register.setMapping} />
        ) : (
          <RegisterChecked checked={checked} lines={table.lines.length} />
        )}
      </section>
      {table === null && !waiting && <LastRegisters onUndo={(of) => void register.undo(of)} />}
    </main>
  );
}

/** The word on the button of the next step; null while there is none. */
function nextLabel({ table, mapping, checked }: ReturnType<typeof useRegister>): string | null {
  if (table === null) return '选择文件';
  if (checked === null) return registerColumns.every(({ id, needed }) => needed !== true || mapping[id] !== undefined) ? '核对' : null;
  return checked.failed > 0 || checked.rows.length === 0 ? null : `导入 ${checked.rows.length} 件`;
}

function Working({ work, onStop }: { readonly work: Work; readonly onStop: () => void }) {
  const recording = useRecording(work.recording === true);
  const known = recording !== null && recording.total > 0;
  const share = known ? recording.done / recording.total : work.share;
  return (
    <div className="table-progress" role="status">
      <p>{known ? `正在写入，${recording.done} / ${recording.total} 件。这时保存登记要稍等一下。` : work.label}</p>
      <progress max={1} {...(share !== null && { value: share })} aria-label={work.label} />
      <div className="register-row">
        <Button keys="Alt+C" onClick={onStop}>
          停下
        </Button>
      </div>
    </div>
  );
}
