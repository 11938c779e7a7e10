import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Severity, severities } from '../../../../shared/domain/severity/severity';
import type { InboxFilter, InboxView } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { Busy } from '../../../components/busy';
import { Chip } from '../../../components/chip';
import { EmptyState } from '../../../components/empty-state';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { useKeys } from '../../../lib/keys';
import { useNow } from '../../../lib/now';
import { useChoices } from '../api/use-choices';
import { useLanes } from '../api/use-lanes';
import { usePage } from '../api/use-page';
import { everything, filterOf, isNarrowed, type Narrowing, rarerSet, toggled } from '../model/filter';
import { keepNarrowing, keptNarrowing } from '../model/kept';
import { useSeverityNames } from '../../../lib/severity-names';
import { linesOf, stepped } from '../model/lines';
import { extended, markedRows, noMarks, toggledMark } from '../model/marks';
import { orderOf } from '../model/order';
import { viewWords } from '../model/views';
import { BatchBar } from './batch-bar';
import { FilterBar } from './filter-bar';
import { KeptFilters } from './kept-filters';
import { KeyLine } from './key-line';
import { Lanes } from './lanes';
import { List } from './list';
import './inbox-page.css';

interface InboxPageProps {
  readonly view: InboxView;
  /** The complaint that was opened; null lets the first of the list stand for reading. */
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Goes to another list. */
  readonly onView: (view: InboxView) => void;
  readonly onIntake: () => void;
  /** The first list is on screen. */
  readonly onUsable: () => void;
  /** Offers to write the list, as it is narrowed, into a file. */
  readonly onExport: (filter: InboxFilter, title: string) => void;
  /** What stands at the right of the head, such as the blank form's buttons. */
  readonly aside?: ReactNode;
  /** The dialog in which several complaints get one explanation. */
  readonly explain: (ids: readonly string[], onClose: (done: boolean) => void) => ReactNode;
  readonly reading: (id: string) => ReactNode;
}

/** A list with the complaint being read beside it. */
export function InboxPage({ view, opened, onOpen, onView, onIntake, onUsable, onExport, aside, explain, reading }: InboxPageProps) {
  const [narrowing, setNarrowing] = useState<Narrowing>(() => keptNarrowing(view));
  const filter = filterOf(view, narrowing);
  const page = usePage(filter);
  const lanes = useLanes();
  const choices = useChoices();
  const list = useRef<HTMLDivElement>(null);
  const filters = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const names = useSeverityNames();
  const rows = useMemo(() => page.data?.pages.flatMap((part) => part.rows) ?? [], [page.data]);
  const whole = view === 'open' && !isNarrowed({ ...narrowing, severity: null });
  const order = orderOf(filter);
  const now = useNow();
  const lines = useMemo(() => linesOf({ rows, order, lanes: whole ? (lanes.data?.lanes ?? null) : null, now, names }), [rows, order, whole, lanes.data, now, names]);
  // The first of the list stands for reading, and stays when another comes before it: nobody acts on a case that slipped in.
  const [first, setFirst] = useState<string | null>(null);
  const standing = rows.some((row) => row.id === first) ? first : (rows[0]?.id ?? null);
  if (standing !== first) setFirst(standing);
  const chosen = opened ?? standing;
  const words = viewWords[view];
  const [rarer, setRarer] = useState(() => rarerSet(narrowing) > 0);
  const [marks, setMarks] = useState(noMarks);
  const marked = markedRows(rows, marks);

  const narrow = (next: Narrowing) => {
    // What is in force is in sight, and stays so while one takes it away bit by bit.
    setRarer(rarerSet(next) > 0 || (rarer && next !== everything));
    keepNarrowing(view, next);
    setNarrowing(next);
    setFirst(null);
    setMarks(noMarks);
    onOpen(null);
  };
  const mark = () => chosen !== null && setMarks(toggledMark(marks, chosen));
  const extend = (by: number) => {
    const next = extended(rows, chosen, marks, by);
    setMarks(next.marks);
    if (next.chosen !== null) onOpen(next.chosen);
    list.current?.focus();
  };
  const take = (to: InboxView, next: Narrowing) => {
    if (to === view) return narrow({ ...everything, ...next });
    keepNarrowing(to, { ...everything, ...next });
    onView(to);
  };
  const toggleSeverity = (severity: Severity) => narrow(toggled(narrowing, 'severity', severity));
  const step = (by: number) => {
    const next = stepped(rows, chosen, by);
    if (next !== null) onOpen(next);
    list.current?.focus();
  };
  const toggleRarer = () => {
    setRarer(!rarer);
    if (!rarer) requestAnimationFrame(() => filters.current?.querySelector<HTMLElement>('.filters-line select')?.focus());
  };
  const openChosen = () => {
    if (chosen === null) return;
    onOpen(chosen);
    requestAnimationFrame(() => pane.current?.focus());
  };
  // In a narrow window the list is away while one reads: then what was opened closes.
  const back = () => {
    if (list.current?.offsetParent === null) onOpen(null);
    else list.current?.focus();
  };
  const exportList = () => onExport(filter, words.label);
  const { hasNextPage, isFetching, fetchNextPage } = page;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const shown = page.data !== undefined && lanes.data !== undefined;
  useEffect(() => {
    if (shown) onUsable();
  }, [shown, onUsable]);
  useEffect(() => {
    if (shown && document.activeElement === document.body) list.current?.focus();
  }, [shown]);

  useKeys(words.label, [
    { keys: ['J', 'ArrowDown'], label: '下一件', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一件', run: () => step(-1) },
    { keys: 'Enter', label: '打开阅读', run: openChosen },
    { keys: ' ', label: '选中或不选', run: mark },
    { keys: ['Shift+J', 'Shift+ArrowDown'], label: '连下一件一起选', run: () => extend(1) },
    { keys: ['Shift+K', 'Shift+ArrowUp'], label: '连上一件一起选', run: () => extend(-1) },
    { keys: '/', label: '筛选', run: () => filters.current?.querySelector<HTMLElement>('button, select')?.focus() },
    { keys: ';', label: '按人员、日期筛选', run: toggleRarer },
    ...severities.map((severity, index) => ({ keys: String(index + 1), label: `只看${names[severity]}`, run: () => toggleSeverity(severity) })),
    { keys: '0', label: '清除筛选', run: () => narrow(everything) },
    { keys: 'Ctrl+E', label: '导出这张列表', run: exportList },
    { keys: 'Escape', label: '回到列表', run: back },
  ]);

  return (
    <main className="inbox" data-opened={opened !== null || (shown && chosen === null)}>
      <h1 className="hidden-text">{words.label}</h1>
      <section className="inbox-list" aria-label={words.label}>
        {view === 'open' ? (
          lanes.data !== undefined && <Lanes lanes={lanes.data.lanes} chosen={narrowing.severity} onToggle={toggleSeverity} />
        ) : (
          <header className="inbox-head">
            <div>
              <p className="inbox-title" aria-hidden="true">
                {words.label}
              </p>
              <p className="muted">{words.holds}</p>
            </div>
            <div className="inbox-aside">{aside}</div>
          </header>
        )}
        <FilterBar first={filters} narrowing={narrowing} onChange={narrow} choices={choices} withDue={view !== 'closed'} more={rarer} onMore={toggleRarer}>
          <KeptFilters view={view} narrowing={narrowing} onTake={take} />
        </FilterBar>
        {page.error !== null && <Notice action={<Button onClick={() => void page.refetch()}>再试一次</Button>}>{page.error.message}</Notice>}
        {page.data === undefined ? (
          page.error === null && <Busy />
        ) : (
          <List label={`${words.label}列表`} lines={lines} chosen={chosen} marks={marks} box={list} onChoose={onOpen} onOpen={openChosen} onStep={step} onEnd={more} />
        )}
        {view !== 'open' && narrowing.severity !== null && (
          <div className="inbox-severity">
            <Chip on onToggle={() => narrow({ ...narrowing, severity: null })}>
              只看 <SeverityMark severity={narrowing.severity} /> <span aria-hidden="true">×</span>
            </Chip>
          </div>
        )}
        {marked.length > 0 && <BatchBar rows={marked} explain={explain} onClear={() => setMarks(noMarks)} />}
        <KeyLine onExport={exportList} />
      </section>
      <div className="inbox-reading" ref={pane} tabIndex={-1} data-scrolls>
        {opened !== null && (
          <div className="inbox-back">
            <Button keys="Escape" onClick={() => onOpen(null)}>
              返回列表
            </Button>
          </div>
        )}
        {chosen !== null
          ? reading(chosen)
          : shown && (
              <EmptyState
                title={isNarrowed(narrowing) ? '没有符合条件的投诉' : words.emptyTitle}
                action={
                  isNarrowed(narrowing) ? (
                    <Button kind="go" keys="0" onClick={() => narrow(everything)}>
                      清除筛选
                    </Button>
                  ) : (
                    <Button kind="go" keys="Ctrl+N" onClick={onIntake}>
                      登记投诉
                    </Button>
                  )
                }
              >
                {isNarrowed(narrowing) ? '换一个条件，或清除筛选后再看。' : words.emptyText}
              </EmptyState>
            )}
      </div>
    </main>
  );
}
