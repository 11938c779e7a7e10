import { Button } from '../../../components/button';
import { Elapsed } from './elapsed';

interface IntakeBarProps {
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onSaveAndPrint: () => void;
  readonly onSettle: () => void;
}

/** The ways to finish, the usual one biggest. */
export function IntakeBar({ busy, onSave, onSaveAndPrint, onSettle }: IntakeBarProps) {
  return (
    <div className="intake-bar">
      <Button kind="go" keys="Ctrl+P" busy={busy} onClick={onSaveAndPrint}>
        保存并打印
      </Button>
      <Button keys="Ctrl+Enter" disabled={busy} onClick={onSave}>
        保存
      </Button>
      <Button keys="Ctrl+J" disabled={busy} onClick={onSettle}>
        当场办结
      </Button>
      <span className="intake-gap" />
      <Elapsed />
    </div>
  );
}
