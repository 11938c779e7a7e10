import type { ReactNode } from 'react';
import type { InboxView } from '../../../shared/ipc/inbox';
import { useVault } from '../../bridge/vault-state';
import { Kbd } from '../../components/kbd';
import { useLanes } from '../../features/inbox/api/use-lanes';
import { countText } from '../../features/inbox/model/lines';
import { viewWords } from '../../features/inbox/model/views';
import { ariaKeys } from '../../lib/key-names';
import { addressOf, type Place } from '../places';
import './side-nav.css';

interface SideNavProps {
  readonly place: Place;
  /** Whether the person sees complaints at all. */
  readonly working: boolean;
  readonly onHelp: () => void;
}

/** Where one can go. */
export function SideNav({ place, working, onHelp }: SideNavProps) {
  const counts = useLanes().data;
  const open = counts?.lanes.reduce((sum, lane) => sum + lane.total, 0);
  const at = addressOf(wholePage(place));
  const vault = useVault();
  const locked = vault !== 'no-vault' && vault !== 'unlocked';
  const unsigned = counts?.views.unsigned ?? 0;
  const list = (view: InboxView, keys: string, count: number | undefined) => (
    <NavLink to={{ page: 'list', view, opened: null }} at={at} keys={keys} aside={count === undefined || count === 0 ? null : countText(count)}>
      {viewWords[view].label}
    </NavLink>
  );
  return (
    <nav className="side-nav" aria-label="主导航">
      {working && (
        <>
          <a className="nav-new" href={`#${addressOf({ page: 'intake', draftId: null })}`} aria-keyshortcuts="Control+N" aria-current={at === '/intake' ? 'page' : undefined}>
            登记投诉 <Kbd keys="Ctrl+N" />
          </a>
          {list('open', 'Ctrl+1', open)}
          <NavLink to={{ page: 'paper', paper: null, complaintId: null }} at={at} keys="Ctrl+2" aside={unsigned === 0 ? null : `${countText(unsigned)} 未回收`}>
            表单
          </NavLink>
          <h2 className="nav-heading">视图</h2>
          {list('mine', 'Ctrl+3', counts?.views.mine)}
          {list('department', 'Ctrl+4', counts?.views.department)}
          {list('waiting-customer', 'Ctrl+5', counts?.views['waiting-customer'])}
          {list('return-visit', 'Ctrl+6', counts?.views['return-visit'])}
          {list('closed', 'Ctrl+7', undefined)}
          <NavLink to={{ page: 'report', part: null }} at={at} keys="Ctrl+T" aside={null}>
            统计
          </NavLink>
        </>
      )}
      <div className="nav-foot">
        <NavLink to={{ page: 'incident', id: null }} at={at} keys="Ctrl+8" aside={null}>
          预案
        </NavLink>
        <NavLink to={{ page: 'sales', customer: null }} at={at} keys="Alt+S" aside={null}>
          销售资料
        </NavLink>
        <NavLink to={{ page: 'vault' }} at={at} keys="Ctrl+9" aside={locked ? '已锁定' : null}>
          资料锁
        </NavLink>
        <NavLink to={{ page: 'day' }} at={at} keys="Alt+D" aside={null}>
          日结
        </NavLink>
        <NavLink to={{ page: 'settings', part: null }} at={at} keys="Ctrl+," aside={null}>
          设置
        </NavLink>
        <button type="button" className="nav-link" aria-keyshortcuts="F1" onClick={onHelp}>
          帮助
          <Kbd keys="F1" />
        </button>
      </div>
    </nav>
  );
}

/** The page of a place, whatever lies open on it. */
function wholePage(place: Place): Place {
  if (place.page === 'paper' || place.page === 'returns' || (place.page === 'list' && place.view === 'unsigned')) return { page: 'paper', paper: null, complaintId: null };
  if (place.page === 'list') return { ...place, opened: null };
  if (place.page === 'incident') return { page: 'incident', id: null };
  if (place.page === 'sales') return { page: 'sales', customer: null };
  if (place.page === 'vault' || place.page === 'report' || place.page === 'day') return place;
  return place.page === 'intake' ? { page: 'intake', draftId: null } : { page: 'settings', part: null };
}

interface NavLinkProps {
  readonly to: Place;
  readonly at: string;
  readonly keys: string;
  readonly aside: string | null;
  readonly children: ReactNode;
}

function NavLink({ to, at, keys, aside, children }: NavLinkProps) {
  const address = addressOf(to);
  return (
    <a className="nav-link" href={`#${address}`} aria-current={address === at ? 'page' : undefined} aria-keyshortcuts={ariaKeys(keys)}>
      <span>{children}</span>
      {aside !== null && <span className="nav-count">{aside}</span>}
      <Kbd keys={keys} />
    </a>
  );
}
