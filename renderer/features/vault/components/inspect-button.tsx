import { Button } from '../../../components/button';
import { lockForInspection } from '../api/use-vault';

/** The way to the inspection lock for whoever does not know its key yet. */
export function InspectButton() {
  return (
    <Button keys="Ctrl+Shift+L" onClick={() => void lockForInspection()}>
      检查锁定
    </Button>
  );
}
