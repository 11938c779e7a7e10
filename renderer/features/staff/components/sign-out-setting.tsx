import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';
import { SelectField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { toast } from '../../../lib/toasts';
import { useStaffCall } from '../api/use-members';

const choices = [1, 2, 3, 5, 8, 10, 15, 20, 30];

/** After how long without a hand on the desk whoever is on duty is signed out; never off. */
export function SignOutSetting() {
  const { data } = useQuery(ask('staff.signOutAfter', {}));
  const put = useStaffCall('staff.setSignOutAfter');
  if (data === undefined) return null;
  const offered = [...new Set([...choices, data.minutes])].sort((one, other) => one - other);
  if (!data.mayChange) return <p className="muted">没有人动 {data.minutes} 分钟后自动退出登录。时间由系统管理员或项目经理定。</p>;
  return (
    <div className="staff-sign-out">
      <SelectField
        label="没有人动多久，自动退出登录"
        value={String(data.minutes)}
        choices={offered.map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))}
        onChange={(value) => put.send({ minutes: Number(value) }, () => toast(`已改为 ${value} 分钟后自动退出登录。`))}
      />
      {put.error !== null && <Notice>{faultAt(put.error.faults, 'staff') ?? put.error.message}</Notice>}
    </div>
  );
}
