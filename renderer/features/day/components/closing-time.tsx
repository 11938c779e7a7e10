import type { DayStatus } from '../../../../shared/ipc/day';
import { SelectField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { toast } from '../../../lib/toasts';
import { useDayWork } from '../api/use-day';

const choices = Array.from({ length: 21 }, (_, half) => `${String(12 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

/** When the office closes: the day ends by itself then. */
export function ClosingTime({ status }: { readonly status: DayStatus }) {
  const { setClosing } = useDayWork();
  const { closingTime } = status;
  const told = '到点自动日结，提前 15 分钟提醒，可以推迟。程序没开着，下次打开时会提醒补做。';
  if (!status.mayChange)
    return (
      <p className="muted">
        下班时间 {closingTime}。{told}时间由系统管理员或项目经理定。
      </p>
    );
  return (
    <div className="day-closing">
      <SelectField
        label="下班时间"
        hint={told}
        value={closingTime}
        choices={[...new Set([...choices, closingTime])].sort().map((value) => ({ value, label: value }))}
        onChange={(value) => setClosing.mutate({ closingTime: value }, { onSuccess: () => toast(`下班时间已改为 ${value}。`) })}
      />
      {setClosing.error !== null && <Notice>{setClosing.error.faults[0]?.message ?? setClosing.error.message}</Notice>}
    </div>
  );
}
