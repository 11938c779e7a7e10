import { warnMinutes } from '../../../../shared/domain/day/due';
import type { DayStatus } from '../../../../shared/ipc/day';
import { zhDate, zhTime } from '../../../../shared/util/zh-date';
import { parseDay } from '../../../../shared/util/local-time';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useNow } from '../../../lib/now';
import { toast } from '../../../lib/toasts';
import { useDay, useDayWork } from '../api/use-day';
import './day.css';

interface DayNoticeProps {
  /** Goes to 日结. */
  readonly onOpen: () => void;
}

/** What is to be said of the end of the day anywhere in the program: that it is near, owed, or done with its slip still to print. */
export function DayNotice({ onOpen }: DayNoticeProps) {
  const { data } = useDay();
  const now = useNow();
  if (data === undefined) return null;
  if (data.due !== null) return <Said text={dueText(data.due)} onOpen={onOpen} />;
  const left = Date.parse(data.closesAt) - now;
  if (data.worked && left <= warnMinutes * 60_000) return <Near closesAt={data.closesAt} postponable={left > 0} onOpen={onOpen} />;
  return data.unprinted !== null && !data.worked ? <Said text={`${zhDate(parseDay(data.unprinted))}已日结，日结单还没有打印。`} onOpen={onOpen} /> : null;
}

function Said({ text, onOpen }: DayNoticeProps & { readonly text: string }) {
  return (
    <Notice
      kind="calm"
      action={
        <Button keys="Alt+D" onClick={onOpen}>
          日结
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

function Near({ closesAt, postponable, onOpen }: DayNoticeProps & { readonly closesAt: string; readonly postponable: boolean }) {
  const { postpone } = useDayWork();
  const run = () => postpone.mutate({}, { onSuccess: () => toast('已推迟日结。'), onError: (error) => toast(error.faults[0]?.message ?? error.message, 'trouble') });
  useKeys('日结', postponable ? [{ keys: 'Alt+W', label: '推迟 30 分钟', run }] : []);
  return (
    <Notice
      kind="calm"
      action={
        <span className="day-notice-actions">
          <Button keys="Alt+W" busy={postpone.isPending} disabled={!postponable} onClick={run}>
            推迟 30 分钟
          </Button>
          <Button keys="Alt+D" onClick={onOpen}>
            日结
          </Button>
        </span>
      }
    >
      {zhTime(closesAt)} 自动日结：锁定客户资料，封存今天的记录。没写完的会留着。
    </Notice>
  );
}

function dueText({ why, day }: NonNullable<DayStatus['due']>): string {
  if (why === 'clock') return '电脑时间被调早过，请先做一次日结，再开始今天的工作。登记照常。';
  return `${zhDate(parseDay(day))}还没有日结，请先日结，再开始今天的工作。登记照常。`;
}
