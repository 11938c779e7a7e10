import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';

interface PrintFailedProps {
  readonly message: string;
  readonly onAgain: () => void;
  readonly onOther: () => void;
  readonly onSaveCopy: () => void;
  readonly onClose: () => void;
}

/** A print went wrong: what happened, that nothing is lost, and the ways on. */
export function PrintFailed({ message, onAgain, onOther, onSaveCopy, onClose }: PrintFailedProps) {
  return (
    <Dialog
      title="没有打印成功"
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onSaveCopy}>另存 PDF</Button>
          <Button onClick={onOther}>换一台打印机</Button>
          <Button kind="go" autoFocus onClick={onAgain}>
            重新打印
          </Button>
        </>
      }
    >
      <p role="alert">{message}</p>
    </Dialog>
  );
}
