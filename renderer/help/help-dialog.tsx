import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Manual } from './manual';
import { useKeys } from '../lib/keys';
import type { TopicId } from './topic';
import type { PrintHelp } from './print-help';

interface HelpDialogProps {
  /** What the screen beneath is about. */
  readonly topic: TopicId;
  /** Where there is somebody to print for. */
  readonly onPrint?: PrintHelp | undefined;
  readonly onClose: () => void;
}

/** 帮助 over the page one is working on, which stays as it is. */
export function HelpDialog({ topic, onPrint, onClose }: HelpDialogProps) {
  const print = (paper: Parameters<PrintHelp>[0]) => {
    onClose();
    onPrint?.(paper);
  };
  return (
    <Dialog
      title="帮助"
      bare
      size="large"
      onClose={onClose}
      actions={
        <>
          {onPrint !== undefined && <PrintButtons onPrint={print} />}
          <Button keys="Escape" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <Manual start={topic} />
    </Dialog>
  );
}

function PrintButtons({ onPrint }: { readonly onPrint: PrintHelp }) {
  useKeys('帮助', [
    { keys: 'Ctrl+P', label: '打印使用手册', run: () => onPrint('manual') },
    { keys: 'Alt+P', label: '打印值班卡', run: () => onPrint('desk-card') },
  ]);
  return (
    <>
      <Button keys="Ctrl+P" onClick={() => onPrint('manual')}>
        打印使用手册
      </Button>
      <Button keys="Alt+P" onClick={() => onPrint('desk-card')}>
        打印值班卡
      </Button>
    </>
  );
}
