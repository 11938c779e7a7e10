import type { ReactNode } from 'react';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useOffered } from '../api/use-offered';
import { paperBeside, paperGroups } from '../model/groups';
import { PaperList } from './paper-list';
import './paper-page.css';

interface PaperPageProps {
  /** The paper that is shown; null shows the first. */
  readonly paper: string | null;
  /** The complaint from which papers are filled; null shows them blank. */
  readonly complaintId: string | null;
  readonly onChoose: (paper: string, complaintId: string | null) => void;
  /** Lets a person look for the complaint. */
  readonly onFind: () => void;
  readonly onPrint: (paper: string, complaintId: string | null) => void;
  /** Asks for the printer of this paper, and prints there. */
  readonly onElsewhere: (paper: string, complaintId: string | null) => void;
  readonly onUnsigned: () => void;
  readonly onReturns: () => void;
  /** How many are printed and not yet back signed. */
  readonly unsigned: number | undefined;
  /** Draws the paper. */
  readonly preview: (paper: string, complaintId: string | null) => ReactNode;
}

/** 表单: every paper as it will come out of the printer, blank or filled from a complaint. */
export function PaperPage(props: PaperPageProps) {
  const { data, error } = useOffered(props.complaintId);
  if (error !== null) return <main className="paper-page-wait"><Notice>{error.message}</Notice></main>;
  if (data === undefined) return <main className="paper-page-wait"><Busy label="正在打开…" /></main>;
  return <Pages {...props} offered={data} />;
}

function Pages({ paper, complaintId, onChoose, onFind, onPrint, onElsewhere, onUnsigned, onReturns, unsigned, preview, offered }: PaperPageProps & { readonly offered: NonNullable<ReturnType<typeof useOffered>['data']> }) {
  const groups = paperGroups(offered.papers, complaintId === null ? 'none' : 'case');
  const chosen = offered.papers.find(({ id }) => id === paper) ?? groups[0]?.papers[0];
  if (chosen === undefined) return null;
  const filled = complaintId !== null && chosen.fillable ? complaintId : null;
  const print = () => onPrint(chosen.id, filled);
  const elsewhere = () => onElsewhere(chosen.id, filled);
  const blank = () => onChoose(chosen.id, null);
  const move = (by: number) => onChoose(paperBeside(groups, chosen.id, by), complaintId);
  return (
    <main className="paper-page">
      <Keys print={print} elsewhere={elsewhere} find={onFind} blank={complaintId === null ? null : blank} move={move} unsigned={onUnsigned} returns={onReturns} />
      <PaperList groups={groups} chosen={chosen.id} onChoose={(id) => onChoose(id, complaintId)} />
      <section className="paper-show" aria-label={chosen.title}>
        <header className="paper-head">
          <h1>表单</h1>
          <p>
            <b>《{chosen.title}》</b>
            <span className="muted">{filled === null ? '空白表' : `按 ${offered.number ?? ''} 填写`}</span>
          </p>
          <div className="paper-acts">
            <Button keys="R" onClick={onReturns}>
              收回签字表
            </Button>
            <Button keys="U" onClick={onUnsigned}>
              已打印未回收{unsigned === undefined || unsigned === 0 ? '' : ` ${unsigned}`}
            </Button>
            {complaintId !== null && (
              <Button keys="B" onClick={blank}>
                空白表
              </Button>
            )}
            <Button keys="F" onClick={onFind}>
              {complaintId === null ? '按投诉填写' : '换一件投诉'}
            </Button>
            <Button keys="Shift+P" onClick={elsewhere}>
              换打印机
            </Button>
            <Button kind="go" keys="Ctrl+P" onClick={print}>
              打印
            </Button>
          </div>
        </header>
        {complaintId !== null && filled === null && <Notice kind="calm">这张表不按投诉填写，下面是空白表。</Notice>}
        <div className={`paper-sheets${chosen.wide ? ' paper-sheets-wide' : ''}`} tabIndex={0} role="region" aria-label="表单样子">
          {preview(chosen.id, filled)}
        </div>
      </section>
    </main>
  );
}

interface KeysProps {
  readonly print: () => void;
  readonly elsewhere: () => void;
  readonly find: () => void;
  readonly blank: (() => void) | null;
  readonly move: (by: number) => void;
  readonly unsigned: () => void;
  readonly returns: () => void;
}

function Keys({ print, elsewhere, find, blank, move, unsigned, returns }: KeysProps) {
  useKeys('表单', [
    { keys: 'Ctrl+P', label: '打印这张表', run: print },
    { keys: 'Shift+P', label: '这张表换一台打印机', run: elsewhere },
    { keys: 'F', label: '选一件投诉填写', run: find },
    ...(blank === null ? [] : [{ keys: 'B', label: '换成空白表', run: blank }]),
    { keys: 'J', label: '下一张表', run: () => move(1) },
    { keys: 'K', label: '上一张表', run: () => move(-1) },
    { keys: 'U', label: '已打印未回收', run: unsigned },
    { keys: 'R', label: '收回签字表', run: returns },
  ]);
  return null;
}
