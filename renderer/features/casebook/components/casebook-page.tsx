import { useRef, useState } from 'react';
import type { KeptCase } from '../../../../shared/ipc/casebook';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { useKeys } from '../../../lib/keys';
import { useSettled } from '../../../lib/settled';
import { useCases } from '../api/casebook';
import { CaseView } from './case-view';
import './casebook.css';

interface CasebookPageProps {
  /** Whether the person may rewrite cases and take them out. */
  readonly mayWrite: boolean;
  readonly linkOf: (complaint: string) => string;
  /** Prints one case, or all that were found by words. */
  readonly onPrint: (of: string) => void;
  readonly onLeave: () => void;
}

/** Words longer than this are not printed by. */
const longestWords = 60;

/** 案例库: what closed complaints teach, looked for by words, read and printed for a training. */
export function CasebookPage({ mayWrite, linkOf, onPrint, onLeave }: CasebookPageProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = useSettled(text.trim(), 250);
  const { data, error, refetch } = useCases(words);
  const search = useRef<HTMLDivElement>(null);
  const cases = data?.cases ?? [];
  const at = Math.max(0, cases.findIndex(({ complaint }) => complaint === chosen));
  const shown = cases[at];
  const step = (by: number) => setChosen(cases[Math.max(0, Math.min(cases.length - 1, at + by))]?.complaint ?? null);
  const printAll = () => shown !== undefined && onPrint(`?${words.slice(0, longestWords)}`);
  useKeys('案例库', [
    { keys: 'Escape', label: '回到统计', run: onLeave },
    { keys: '/', label: '查案例', run: () => search.current?.querySelector('input')?.focus() },
    ...(shown === undefined ? [] : [
      { keys: ['J', 'ArrowDown'], label: '下一例', run: () => step(1) },
      { keys: ['K', 'ArrowUp'], label: '上一例', run: () => step(-1) },
      { keys: 'Ctrl+P', label: '打印这一例', run: () => onPrint(shown.complaint) },
      { keys: 'Shift+P', label: '打印查到的各例', run: printAll },
    ]),
  ]);
  const none = data !== undefined && cases.length === 0 && words === '';
  return (
    <main className="casebook" aria-label="案例库" tabIndex={-1}>
      <header className="casebook-head">
        <h1>案例库</h1>
        <div ref={search}>
          <TextField label="查案例" bare placeholder="查案例：几个字，用空格隔开" value={text} onChange={({ target }) => setText(target.value)} />
        </div>
        {cases.length > 1 && (
          <Button keys="Shift+P" onClick={printAll}>
            打印这 {Math.min(30, cases.length)} 例
          </Button>
        )}
        <Button keys="Escape" onClick={onLeave}>
          返回统计
        </Button>
      </header>
      {error !== null && <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>}
      {data === undefined && error === null && <Busy />}
      {none ? (
        <EmptyState title="还没有案例">
          {mayWrite ? '打开一件办结的投诉，按 Shift+L，隐去姓名，写一句可以学到什么，就收在这里。可以查，可以打印给大家培训用。' : '主管把办结的投诉隐去姓名收进来以后，这里可以查，可以打印出来学。'}
        </EmptyState>
      ) : (
        <div className="casebook-body">
          <List cases={cases} shown={shown} onShow={setChosen} more={data?.more ?? false} />
          {shown !== undefined && <CaseView key={shown.complaint} kept={shown} mayWrite={mayWrite} link={linkOf(shown.complaint)} onPrint={() => onPrint(shown.complaint)} />}
        </div>
      )}
    </main>
  );
}

function List({ cases, shown, onShow, more }: { readonly cases: readonly KeptCase[]; readonly shown: KeptCase | undefined; readonly onShow: (complaint: string) => void; readonly more: boolean }) {
  return (
    <div className="casebook-list" data-scrolls tabIndex={0} role="listbox" aria-label="案例">
      {cases.length === 0 && <p className="muted">没有查到，换几个字试试。</p>}
      {cases.map((one) => (
        <div key={one.complaint} role="option" aria-selected={one === shown} className="casebook-item" onClick={() => onShow(one.complaint)}>
          <span className="casebook-title">{one.title}</span>
          <span className="casebook-kinds muted">
            <SeverityMark severity={one.severity} name={one.severityName} /> {[one.classes, one.cause].filter((word) => word !== '').join(' · ')}
          </span>
        </div>
      ))}
      {more && <p className="muted">还有更早的，加几个字缩小范围。</p>}
    </div>
  );
}
