import { roleLabel } from '../../../shared/domain/staff/role';
import type { AppState } from '../../../shared/ipc/app';
import { Kbd } from '../../components/kbd';
import { NoticePill } from '../../features/calendar/components/notice-pill';
import { addressOf } from '../places';
import './top-bar.css';

interface TopBarProps {
  readonly state: AppState;
  readonly office: NonNullable<AppState['office']>;
  readonly session: NonNullable<AppState['session']>;
  /** Null for whoever sees no complaints. */
  readonly onFind: (() => void) | null;
  readonly onSwitch: () => void;
}

/** Where one is, finding, and who is on duty. */
export function TopBar({ state, office, session, onFind, onSwitch }: TopBarProps) {
  return (
    <header className="top-bar">
      <b className="top-name">客诉台</b>
      <span className="top-office muted">
        {office.project} · {office.deskName}
      </span>
      {onFind !== null && (
        <button type="button" className="top-find" aria-keyshortcuts="Control+K" onClick={onFind}>
          <span>查找编号、内容…</span>
          <Kbd keys="Ctrl+K" />
        </button>
      )}
      <span className="top-space" />
      <NoticePill href={`#${addressOf({ page: 'settings', part: 'calendar' })}`} />
      {state.trialRuntime && <span className="pill pill-mark">试用环境，请勿正式使用</span>}
      {state.demo && <span className="pill pill-mark">演示数据，关闭后不保留</span>}
      <span className="pill pill-offline">离线可用</span>
      <button type="button" className="pill pill-person" aria-keyshortcuts="Control+U" onClick={onSwitch}>
        {session.name} · {roleLabel[session.role]}
        <span className="hidden-text">，换人当班</span>
        <Kbd keys="Ctrl+U" />
      </button>
    </header>
  );
}
