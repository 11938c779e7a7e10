import { zhTime } from '../../../../shared/util/zh-date';
import { TextField } from '../../../components/field';
import { useNowText } from '../../../lib/now';
import type { Opening } from '../model/use-opening';

interface PasscodeFieldProps {
  readonly label: string;
  readonly opening: Pick<Opening, 'passcode' | 'type' | 'busy'>;
  /** Until when it waits after wrong tries. */
  readonly nextTryAt: string | null;
}

/** The place for a passcode that opens the vault, with the time from which it may be tried again. */
export function PasscodeField({ label, opening: { passcode, type, busy }, nextTryAt }: PasscodeFieldProps) {
  const now = useNowText();
  const waits = nextTryAt !== null && nextTryAt > now;
  return (
    <TextField
      autoFocus
      type="password"
      label={label}
      value={passcode}
      maxLength={200}
      readOnly={busy}
      hint={waits ? `${zhTime(nextTryAt)} 以后可以再试。` : undefined}
      onChange={(event) => type(event.target.value)}
    />
  );
}
