import { type ReactNode, useState } from 'react';
import type { TrayPage } from '../../../../shared/ipc/returns';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useTray } from '../api/returns';
import { useTaking } from '../model/use-taking';
import { OutList } from './out-list';
import { PagePicture } from './page-picture';
import { Results } from './results';
import { TakeBar } from './take-bar';
import { TrayList } from './tray-list';
import { TrayWork } from './tray-work';
import './returns.css';

interface ReturnsPageProps {
  readonly complaintLink: (id: string) => string;
  /** Lets a person look for a complaint; null is told when they changed their mind. */
  readonly find: (onFound: (id: string | null) => void) => ReactNode;
  readonly onLeave: () => void;
}

/** 收回签字表: scans come in here, are matched by their code, and wait here for a person where they cannot be. */
export function ReturnsPage({ complaintLink, find, onLeave }: ReturnsPageProps) {
  const taking = useTaking();
  const { data: pages } = useTray();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown: TrayPage | undefined = pages?.find(({ id }) => id === chosen) ?? pages?.[0];
  const move = (by: number) => {
    const at = pages?.findIndex(({ id }) => id === shown?.id) ?? -1;
    setChosen(pages?.[Math.min(pages.length - 1, Math.max(0, at + by))]?.id ?? null);
  };
  useKeys('收回签字表', [
    { keys: 'Escape', label: '回到表单', run: onLeave },
    { keys: 'J', label: '下一张待认领', run: () => move(1) },
    { keys: 'K', label: '上一张待认领', run: () => move(-1) },
  ]);
  return (
    <main
      className="returns-page"
      aria-label="收回签字表"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        taking.drop(event.dataTransfer);
      }}
    >
      <div className="returns-lists" tabIndex={-1} data-scrolls>
        <header className="returns-head">
          <h1>收回签字表</h1>
          <Button keys="Escape" onClick={onLeave}>
            返回表单
          </Button>
        </header>
        <TakeBar taking={taking} />
        <Results lines={taking.lines} complaintLink={complaintLink} />
        <TrayList pages={pages} chosen={shown?.id ?? null} onChoose={setChosen} />
        <OutList complaintLink={complaintLink} />
      </div>
      <section className="returns-show" aria-label="待认领的扫描件">
        {shown === undefined ? (
          <p className="returns-empty muted">待认领的扫描件会显示在这里。</p>
        ) : (
          <>
            <TrayWork key={shown.id} page={shown} find={find} />
            <div className="returns-sheet" tabIndex={0} role="region" aria-label="扫描件">
              <PagePicture file={shown.file} label="待认领的扫描件" />
            </div>
          </>
        )}
      </section>
    </main>
  );
}
