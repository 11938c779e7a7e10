import { useQuery } from '@tanstack/react-query';
import { roleLabel } from '../../../../shared/domain/staff/role';
import { ask } from '../../../bridge/query';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';

interface LockedLedgerProps {
  /** Whether there is a vault at all. */
  readonly made: boolean;
  readonly onVault: () => void;
  readonly onIntake: () => void;
}

/** Nothing can be seen: why, who can open, and that the desk goes on. */
export function LockedLedger({ made, onVault, onIntake }: LockedLedgerProps) {
  const holders = useQuery({ ...ask('vault.status', {}), enabled: made }).data?.keyholders ?? [];
  useKeys('销售资料', [{ keys: 'Enter', label: made ? '去解锁' : '去加锁', run: onVault }]);
  return (
    <main className="sales-locked" aria-label="销售资料">
      <div>
        <h1>{made ? '销售资料已锁定' : '先给资料加锁'}</h1>
        {made ? (
          <>
            <p>房源、价格、客户和成交现在谁也看不到。</p>
            <p>可以打开的人：{holders.map(({ name, role }) => `${name}（${roleLabel[role]}）`).join('、') || '持钥人'}。</p>
            <p>登记投诉照常，客户说的房号和电话照样记下，解锁后自动对上。</p>
          </>
        ) : (
          <>
            <p>这里放房源、价格、客户和成交，只在加锁的资料里保管：电脑被偷、文件被拷走也没有人能打开。</p>
            <p>加锁以后，这里会有销控表、房号管理单、客户和成交。</p>
          </>
        )}
        <div className="sales-actions">
          <Button keys="Ctrl+N" onClick={onIntake}>
            登记投诉
          </Button>
          <Button kind="go" keys="Enter" autoFocus onClick={onVault}>
            {made ? '去解锁' : '去加锁'}
          </Button>
        </div>
      </div>
    </main>
  );
}
