import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';

interface GivenPinProps {
  readonly name: string;
  readonly pin: string;
  readonly onClose: () => void;
}

/** A PIN for one sign-in, shown this once. */
export function GivenPin({ name, pin, onClose }: GivenPinProps) {
  return (
    <Dialog
      title={`${name} 的一次性 PIN`}
      size="small"
      onClose={onClose}
      actions={
        <Button kind="go" keys="Escape" autoFocus onClick={onClose}>
          已告诉本人
        </Button>
      }
    >
      <p className="staff-given">{`${pin.slice(0, 3)} ${pin.slice(3)}`}</p>
      <p>请当面告诉本人。用它登录一次，就要改成自己的 PIN。关掉这个窗口就不再显示，忘了可以再给一个。</p>
    </Dialog>
  );
}
