import { type ReactNode, useState } from 'react';
import type { Sheet } from '../../../../shared/domain/paper/sheet';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { type Asked, useBook } from '../api/use-statements';
import { dueWords, statementWords } from '../model/words';
import { OtherStatement } from './other-statement';
import { SignedList } from './signed-list';
import { WriteStatement } from './write-statement';
import './statement.css';

interface StatementPageProps {
  readonly onLeave: () => void;
  /** Draws a paper as it will be printed. */
  readonly draw: (sheet: Sheet) => ReactNode;
}

/** 报告: what is to be written, writing it, and what was signed off. */
export function StatementPage({ onLeave, draw }: StatementPageProps) {
  const [opened, setOpened] = useState<Asked | null>(null);
  if (opened !== null) return <WriteStatement asked={opened} draw={draw} onLeave={() => setOpened(null)} />;
  return <Book onLeave={onLeave} onWrite={setOpened} />;
}

function Book({ onLeave, onWrite }: { readonly onLeave: () => void; readonly onWrite: (asked: Asked) => void }) {
  const { data, error, refetch } = useBook();
  const [first] = data?.due ?? [];
  const write = ({ kind, from, to }: Asked) => onWrite({ kind, from, to });
  useKeys('报告', [
    ...(first === undefined ? [] : [{ keys: 'W', label: '写最早要交的', run: () => write(first) }]),
    { keys: 'Escape', label: '回到统计', run: onLeave },
  ]);
  return (
    <main className="statement-page" aria-label="报告" tabIndex={-1} data-scrolls>
      <header className="statement-head">
        <h1>报告</h1>
        <Button keys="Escape" onClick={onLeave}>
          返回统计
        </Button>
      </header>
      {error !== null && <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>}
      {data === undefined ? (
        error === null && <Busy />
      ) : (
        <>
          <section className="statement-part" aria-labelledby="statement-due">
            <h2 id="statement-due">要写的</h2>
            {data.due.length === 0 && <p className="muted">现在没有要写的。按处理制度到了该写的时候，这里和页面上方会提醒。</p>}
            {data.due.map((due, index) => (
              <div key={statementWords(due)} className="statement-row">
                <span>
                  <strong>{statementWords(due)}</strong>
                  <span className="muted"> {dueWords(due)}</span>
                </span>
                <Button kind={index === 0 ? 'go' : 'plain'} keys={index === 0 ? 'W' : undefined} onClick={() => write(due)}>
                  写报告
                </Button>
              </div>
            ))}
          </section>
          <OtherStatement cutOff={data.cutOff} onWrite={write} />
          <SignedList signed={data.signed} />
        </>
      )}
    </main>
  );
}
