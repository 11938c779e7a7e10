import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { writesReports } from '../../../shared/domain/statement/writers';
import { seesCustomers } from '../../../shared/domain/staff/role';
import type { AppState } from '../../../shared/ipc/app';
import { call } from '../../bridge/call';
import { Dialog } from '../../components/dialog';
import { FindDialog } from '../../features/search/components/find-dialog';
import { BackupNotice } from '../../features/backup/components/backup-notice';
import { ClockNotice } from '../../features/clock/components/clock-notice';
import { PersonChooser } from '../../features/session/components/person-chooser';
import { useHelp } from '../../help/use-help';
import { type Shortcut, useKeys } from '../../lib/keys';
import { useLeisure } from '../../lib/leisure';
import { SeverityNames } from '../../lib/severity-names';
import type { Place } from '../places';
import { useActivity } from '../use-activity';
import { useExport } from '../use-export';
import { usePapers } from '../use-papers';
import { useFollowed } from '../use-followed';
import { type Go, usePlace } from '../use-place';
import { helpTopicOf } from './help-topic';
import { KeysOverlay } from './keys-overlay';
import { Page } from './page';
import { SideNav } from './side-nav';
import { TopBar } from './top-bar';
import './shell.css';

const StatementNotice = lazy(async () => ({ default: (await import('../../features/statement/components/statement-notice')).StatementNotice }));
const DayNotice = lazy(async () => ({ default: (await import('../../features/day/components/day-notice')).DayNotice }));

interface ShellProps {
  readonly state: AppState;
  readonly office: NonNullable<AppState['office']>;
  readonly session: NonNullable<AppState['session']>;
  /** What went wrong while the desk goes on, above the page. */
  readonly trouble: ReactNode;
}

type Over = 'find' | 'keys' | 'switch' | null;

const list = (view: Extract<Place, { page: 'list' }>['view']): Place => ({ page: 'list', view, opened: null });

/** Whoever sees no complaints needs no way to them. */
function workKeys(go: Go, onFind: () => void): readonly Shortcut[] {
  return [
    { keys: 'Ctrl+N', label: '登记投诉', run: () => go({ page: 'intake', draftId: null }) },
    { keys: 'Ctrl+K', label: '查找投诉', run: onFind },
    { keys: 'Ctrl+1', label: '收件箱', run: () => go(list('open')) },
    { keys: 'Ctrl+2', label: '表单', run: () => go({ page: 'paper', paper: null, complaintId: null }) },
    { keys: 'Ctrl+3', label: '我的', run: () => go(list('mine')) },
    { keys: 'Ctrl+4', label: '本部门', run: () => go(list('department')) },
    { keys: 'Ctrl+5', label: '待客户回复', run: () => go(list('waiting-customer')) },
    { keys: 'Ctrl+6', label: '待回访', run: () => go(list('return-visit')) },
    { keys: 'Ctrl+7', label: '已办结', run: () => go(list('closed')) },
    { keys: 'Ctrl+T', label: '统计', run: () => go({ page: 'report', part: null }) },
  ];
}

/** The desk at work: bar, sidebar, one page, and what may lie over it. */
export function Shell({ state, office, session, trouble }: ShellProps) {
  const [place, go] = usePlace();
  const [over, setOver] = useState<Over>(null);
  useFollowed(go);
  useActivity();
  const leisure = useLeisure();
  const papers = usePapers();
  const tables = useExport();
  const help = useHelp(helpTopicOf(place), (paper) => papers.print(null, paper));
  const close = useCallback(() => setOver(null), []);
  const working = seesCustomers(session.role);

  useKeys('随处可用', [
    ...(working ? workKeys(go, () => setOver('find')) : []),
    { keys: 'Ctrl+8', label: '预案', run: () => go({ page: 'incident', id: null }) },
    { keys: 'Alt+S', label: '销售资料', run: () => go({ page: 'sales', customer: null }) },
    { keys: 'Ctrl+9', label: '资料锁', run: () => go({ page: 'vault' }) },
    { keys: 'Ctrl+L', label: state.vault.state === 'unlocked' ? '锁定客户资料' : '解锁客户资料', run: () => (state.vault.state === 'unlocked' ? void call('vault.lock', {}) : go({ page: 'vault' })) },
    { keys: 'Ctrl+Shift+L', label: '检查锁定', run: () => void call('vault.inspect', {}) },
    { keys: 'Alt+D', label: '日结', run: () => go({ page: 'day' }) },
    { keys: 'Ctrl+,', label: '设置', run: () => go({ page: 'settings', part: null }) },
    { keys: 'Ctrl+U', label: '换人当班', run: () => setOver('switch') },
    { keys: '?', label: '全部按键', run: () => setOver('keys') },
  ]);

  return (
    <SeverityNames value={office.severityNames}>
      <div className="shell">
        <TopBar state={state} office={office} session={session} onFind={working ? () => setOver('find') : null} onSwitch={() => setOver('switch')} />
        <SideNav place={place} working={working} onHelp={help.open} />
        <div className="shell-page">
          {trouble}
          <ClockNotice />
          <BackupNotice />
          {leisure && place.page !== 'day' && (
            <Suspense fallback={null}>
              <DayNotice onOpen={() => go({ page: 'day' })} />
            </Suspense>
          )}
          {leisure && writesReports(session.role) && place.page !== 'report' && (
            <Suspense fallback={null}>
              <StatementNotice onWrite={() => go({ page: 'report', part: 'statement' })} />
            </Suspense>
          )}
          <Page place={place} go={go} papers={papers} tables={tables} office={office} session={session} version={state.version} demo={state.demo} onHelp={help.open} />
        </div>
        {papers.view}
        {tables.view}
        {help.view}
        {over === 'keys' && <KeysOverlay onClose={close} />}
        {over === 'find' && (
          <FindDialog
            onClose={close}
            onExport={(text, filter) => tables.offer({ asked: { what: 'search', text, filter }, title: '查找结果' })}
            onOpen={(row) => {
              close();
              go({ page: 'list', view: row.closedAt === null ? 'open' : 'closed', opened: row.id });
            }}
          />
        )}
        {over === 'switch' && (
          <Dialog title="换谁当班？" size="small" onClose={close}>
            <PersonChooser present={session.staffId} demo={state.demo} onChosen={close} />
          </Dialog>
        )}
      </div>
    </SeverityNames>
  );
}
