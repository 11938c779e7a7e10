import { type ReactNode, useState } from 'react';
import type { DayLine } from '../../../../shared/ipc/day';
import type { DayFigures } from '../../../../shared/domain/day/event';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useSeverityNames } from '../../../lib/severity-names';
import { toast } from '../../../lib/toasts';
import { useDay, useDayFigures, useDayWork } from '../api/use-day';
import { ClosingTime } from './closing-time';
import { DayList } from './day-list';
import './day.css';

interface DayPageProps {
  /** Prints the slip of a sealed day. */
  readonly onPrint: (line: DayLine) => void;
}

/** 日结: what today came to, ending it, and the slips of earlier days. */
export function DayPage({ onPrint }: DayPageProps) {
  const status = useDay();
  const figures = useDayFigures();
  const [asking, setAsking] = useState(false);
  const ready = status.data?.worked === true;
  useKeys('日结', [{ keys: 'B', label: '日结', run: () => ready && setAsking(true) }]);
  const error = status.error ?? figures.error;
  return (
    <main className="day-page" aria-label="日结" tabIndex={-1} data-scrolls>
      <h1>日结</h1>
      {error !== null && <Notice>{error.message}</Notice>}
      {(status.data === undefined || figures.data === undefined) && error === null && <Busy />}
      {status.data !== undefined && figures.data !== undefined && (
        <section className="day-part" aria-labelledby="day-now">
          <div className="day-head">
            <h2 id="day-now">{status.data.sealedUntil === null ? '今天到现在' : `${zhDateTime(status.data.sealedUntil)} 日结以后`}</h2>
            <Button kind="go" keys="B" disabled={!ready} onClick={() => setAsking(true)}>
              日结
            </Button>
          </div>
          <Figures figures={figures.data} />
          {!ready && <p className="muted">上次日结以后还没有新的记录，不用再做。</p>}
          <ClosingTime status={status.data} />
        </section>
      )}
      <DayList onPrint={onPrint} />
      {asking && <EndDialog drafts={figures.data?.drafts ?? 0} onClose={() => setAsking(false)} />}
    </main>
  );
}

function Figures({ figures }: { readonly figures: DayFigures }) {
  const names = useSeverityNames();
  const shown: readonly (readonly [label: string, value: ReactNode])[] = [
    ['受理', `${figures.takenIn} 件（${names.major} ${figures.major}、${names.important} ${figures.important}、${names.minor} ${figures.minor}）`],
    ['答复', `${figures.answered} 件`],
    ['办结', `${figures.closed} 件`],
    ['回访', `${figures.visited} 件`],
    ['在办', `${figures.open} 件，已超时 ${figures.overdue} 件`],
    ['未完草稿', `${figures.drafts} 件`],
    ['打印', `${figures.prints} 次`],
    ['资料锁', `解锁 ${figures.unlocks}、查看 ${figures.reveals}、口令不对 ${figures.refused} 次`],
  ];
  return (
    <dl className="day-figures">
      {shown.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Inside the dialog, so that its key is heard there. */
function EndButton({ busy, run }: { readonly busy: boolean; readonly run: () => void }) {
  useKeys('日结', [{ keys: 'Ctrl+Enter', label: '日结', run }]);
  return (
    <Button kind="go" keys="Ctrl+Enter" autoFocus busy={busy} onClick={run}>
      日结
    </Button>
  );
}

function EndDialog({ drafts, onClose }: { readonly drafts: number; readonly onClose: () => void }) {
  const { end } = useDayWork();
  const run = () =>
    !end.isPending &&
    end.mutate(
      {},
      {
        onSuccess: () => {
          onClose();
          toast('已日结。按 P 打印日结单。');
        },
      },
    );
  return (
    <Dialog
      title="现在日结？"
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button keys="Escape" onClick={onClose}>
            再等等
          </Button>
          <EndButton busy={end.isPending} run={run} />
        </>
      }
    >
      <p>客户资料和销售资料会锁定，今天的记录封存：以后只能另记更正。登记随时可以继续，算在下一次日结里。</p>
      {drafts > 0 && <p className="muted">还有 {drafts} 件草稿没写完，会原样留着。</p>}
      {end.error !== null && <Notice>{end.error.faults[0]?.message ?? end.error.message}</Notice>}
    </Dialog>
  );
}
