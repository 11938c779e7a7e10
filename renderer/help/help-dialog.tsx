import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Manual } from './manual';
import type { TopicId } from './topic';

interface HelpDialogProps {
  /** What the screen beneath is about. */
  readonly topic: TopicId;
  readonly onClose: () => void;
}

/** 帮助 over the page one is working on, which stays as it is. */
export function HelpDialog({ topic, onClose }: HelpDialogProps) {
  return (
    <Dialog
      title="帮助"
      bare
      size="large"
      onClose={onClose}
      actions={
        <Button keys="Escape" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <Manual start={topic} />
    </Dialog>
  );
}
