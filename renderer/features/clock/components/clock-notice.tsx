import type { ClockSetBack } from '../../../../shared/domain/clock/event';
import { setBackText } from '../../../../shared/domain/clock/set-back';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useLeisure } from '../../../lib/leisure';
import { toast } from '../../../lib/toasts';
import { useClock, useConfirmClock } from '../api/use-clock';

/** A computer's clock that was found set back, what to do about it, and saying that it is right; nothing the start waits for. */
export function ClockNotice() {
  return useLeisure() ? <Asked /> : null;
}

function Asked() {
  const found = useClock();
  return found === null ? null : <Found found={found} />;
}

function Found({ found }: { readonly found: ClockSetBack }) {
  const confirm = useConfirmClock();
  const run = () => confirm.mutate({}, { onSuccess: () => toast('已记下：电脑时间没错。') });
  useKeys('电脑时间', [{ keys: 'Alt+T', label: '时间没错', run }]);
  return (
    <Notice
      action={
        <Button keys="Alt+T" busy={confirm.isPending} onClick={run}>
          时间没错
        </Button>
      }
    >
      {confirm.error?.message ?? setBackText(found)}
    </Notice>
  );
}
