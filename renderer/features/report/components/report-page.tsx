import { type CSSProperties, useMemo, useState } from 'react';
import { barsOf, personFigures } from '../../../../shared/domain/report/figures';
import { markOf } from '../../../../shared/domain/report/mark';
import { noBuilding } from '../../../../shared/domain/report/tables';
import { periodWords, type Step, steps, usualStep } from '../../../../shared/domain/report/period';
import { channelLabel } from '../../../../shared/domain/complaint/channel';
import { verdictLabel } from '../../../../shared/domain/handling/choices';
import type { Input } from '../../../../shared/ipc/contract';
import { dayText } from '../../../../shared/util/local-time';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useSeverityNames } from '../../../lib/severity-names';
import { type Asked, useFigures } from '../api/use-report';
import { copied } from '../model/copied';
import { chosenPeriod, firstChoice } from '../model/choice';
import { Bars } from './bars';
import { type Behind, Cases } from './behind';
import { Card } from './card';
import { ChoiceBar } from './choice-bar';
import { Heat } from './heat';
import { Pareto } from './pareto';
import { Stages } from './stages';
import { TargetBox } from './target-box';
import { Tiles } from './tiles';
import { TimelyTrend, Trend } from './trend';
import './report.css';

interface ReportPageProps {
  /** Whether the person may set what the office wants. */
  readonly mayLead: boolean;
  readonly linkOf: (id: string, closed: boolean) => string;
  /** Shows what is late now. */
  readonly onLate: () => void;
  readonly onIntake: () => void;
  /** Goes to the reports; null for whoever writes none. */
  readonly onStatements: (() => void) | null;
  readonly onCasebook: () => void;
  /** Prints the page as it stands: its days, steps, policy and project as one text. */
  readonly onPrint: (of: string) => void;
  /** Offers to write figures, or the cases behind one, into a file. */
  readonly onExport: (wanted: { readonly asked: Input<'export.run'>['asked']; readonly title: string; readonly count?: number }) => void;
}

/** 统计: what came in, how it was handled, and the cases behind every number. */
export function ReportPage({ mayLead, linkOf, onLate, onIntake, onStatements, onCasebook, onPrint, onExport }: ReportPageProps) {
  const [now] = useState(() => new Date().toISOString());
  const [choice, setChoice] = useState(() => firstChoice(now));
  const [narrowing, setNarrowing] = useState<Pick<Asked, 'project' | 'policy'>>({ project: null, policy: null });
  const [step, setStep] = useState<Step | null>(null);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [cutOff, setCutOff] = useState<number | 'month-end'>('month-end');
  const period = chosenPeriod(choice, now, cutOff) ?? chosenPeriod({ ...choice, kind: 'this-month' }, now, cutOff)!;
  const asked: Asked = { from: dayText(period.from), to: dayText(period.to), ...narrowing };
  const { data, error, refetch, isPlaceholderData } = useFigures({ ...asked, step });
  if (data !== undefined && data.cutOff !== cutOff) setCutOff(data.cutOff);
  const counts = useMemo(() => new Map(Object.entries(data?.counts ?? {})), [data]);
  const before = useMemo(() => new Map(Object.entries(data?.before ?? {})), [data]);
  const names = useSeverityNames();
  const shownStep = data?.step ?? step ?? usualStep(period);
  const exportAll = () => onExport({ asked: { what: 'figures', ...asked, step: shownStep }, title: '统计' });
  const print = () => onPrint(JSON.stringify([asked.from, asked.to, shownStep, asked.policy, asked.project]));
  useKeys('统计', [
    { keys: 'S', label: '换一种分段：日、周、月', run: () => setStep(steps[(steps.indexOf(shownStep) + 1) % steps.length] ?? null) },
    { keys: 'Ctrl+E', label: '导出这些统计', run: exportAll },
    { keys: 'Ctrl+P', label: '打印这一页', run: print },
    { keys: 'C', label: '把光标所在的图复制成图片', run: () => void copied(document.activeElement?.closest<HTMLElement>('.report-card') ?? document.querySelector<HTMLElement>('.report-card')) },
    ...(onStatements === null ? [] : [{ keys: 'G', label: '报告', run: onStatements }]),
    { keys: 'L', label: '案例库', run: onCasebook },
    { keys: 'Y', label: '看本年', run: () => setChoice({ ...choice, kind: 'year' }) },
  ]);
  if (error !== null && data === undefined) return <Notice action={<Button onClick={() => void refetch()}>再试一次</Button>}>{error.message}</Notice>;
  if (data === undefined) return <Busy label="正在统计…" />;
  const never = data.choices.projects.length === 0;
  return (
    <main className="report" aria-label="统计" data-scrolls tabIndex={-1} aria-busy={isPlaceholderData} style={{ '--report-days': `"${periodWords(period)}"` } as CSSProperties}>
      <header className="report-head">
        <h1>统计</h1>
        {!never && (
          <div className="report-acts">
            {onStatements !== null && (
              <Button keys="G" onClick={onStatements}>
                报告
              </Button>
            )}
            <Button keys="L" onClick={onCasebook}>
              案例库
            </Button>
            <Button keys="Ctrl+P" onClick={print}>
              打印
            </Button>
            <Button keys="Ctrl+E" onClick={exportAll}>
              导出
            </Button>
          </div>
        )}
        {!never && (
          <ChoiceBar
            {...narrowing}
            choice={choice}
            onChange={(next) => {
              setChoice(next);
              setStep(null);
            }}
            period={chosenPeriod(choice, now, cutOff)}
            cutOff={cutOff}
            step={shownStep}
            onStep={setStep}
            choices={data.choices}
            onNarrow={(next) => setNarrowing({ ...narrowing, ...next })}
          />
        )}
      </header>
      {never ? (
        <EmptyState
          title="还没有可以统计的投诉"
          action={
            <Button kind="go" keys="Ctrl+N" onClick={onIntake}>
              登记投诉
            </Button>
          }
        >
          登记第一件以后，这里会有件数、及时率、各环节用时、部门和原因，每个数字都能点开看是哪些投诉。
        </EmptyState>
      ) : (
        <>
          {error !== null && <Notice>{error.message}</Notice>}
          {(counts.get('all') ?? 0) === 0 && (
            <Notice action={<Button keys="Y" onClick={() => setChoice({ ...choice, kind: 'year' })}>看本年</Button>}>这段时间没有受理的投诉，可以换一个时段。</Notice>
          )}
          <Tiles now={counts} before={before} overdue={data.overdue} onLate={onLate} open={setBehind} />
          <div className="report-grid">
            <Card title="受理趋势" about="trend" wide>
              <Trend parts={data.trend} open={setBehind} />
            </Card>
            <Card title="及时率" about="timelyTrend" aside={<TargetBox key={data.target} target={data.target} mayEdit={mayLead} />}>
              <TimelyTrend parts={data.trend} target={data.target} open={setBehind} />
            </Card>
            <Card title="原因" about="cause">
              <Pareto counts={counts} open={setBehind} />
            </Card>
            <Card title="各环节用时" about="stages">
              <Stages counts={counts} open={setBehind} />
            </Card>
            <Card title="超过的时限" about="overran">
              <Bars of="时限" bars={barsOf(counts, 'overran')} open={setBehind} />
            </Card>
            <Card title="部门" about="department">
              <Bars of="部门" bars={barsOf(counts, 'department')} open={setBehind} />
            </Card>
            <Card title="被投诉人" about="person">
              <Bars
                of="被投诉人"
                bars={personFigures(counts).map((person) => ({
                  ...person,
                  note: Object.entries(person.bySeverity).map(([severity, count]) => `${names[severity as keyof typeof names]} ${count}`).join('，'),
                }))}
                open={setBehind}
              />
            </Card>
            <Card title="情形" about="class">
              <Bars of="情形" bars={barsOf(counts, 'class')} open={setBehind} />
            </Card>
            <Card title="渠道" about="channel">
              <Bars of="渠道" bars={barsOf(counts, 'channel', (value) => channelLabel[value as keyof typeof channelLabel])} open={setBehind} />
            </Card>
            <Card title="客户意见" about="opinion">
              <Bars of="意见" bars={barsOf(counts, 'opinion', (value) => verdictLabel[value as keyof typeof verdictLabel])} open={setBehind} />
            </Card>
            <Card title="未办结的时长" about="ages">
              <Bars of="未办结" bars={data.ages.map(({ label, count, from, to }) => ({ name: label, count, mark: markOf('open'), key: label, from, to }))} open={setBehind} />
            </Card>
            <Card title="楼栋" about="building">
              <Bars of="楼栋" bars={barsOf(counts, 'building', (value) => value, noBuilding)} open={setBehind} />
            </Card>
            {data.choices.projects.length > 1 && (
              <Card title="项目" about="project">
                <Bars of="项目" bars={Object.entries(data.projects).map(([name, count]) => ({ name, count, mark: markOf('all'), key: name, project: name }))} open={setBehind} />
              </Card>
            )}
            <Card title="受理时间" about="heat" wide>
              <Heat counts={counts} open={setBehind} />
            </Card>
          </div>
        </>
      )}
      {behind !== null && <Cases behind={behind} asked={asked} linkOf={linkOf} onClose={() => setBehind(null)} onExport={onExport} />}
    </main>
  );
}
