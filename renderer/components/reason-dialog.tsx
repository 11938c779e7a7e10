import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { useKeys } from '../lib/keys';
import './reason-dialog.css';

interface ReasonDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why something is taken back or put aside. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog title={props.title} size="small" onClose={props.onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({ hint, busy, onReason, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const give = () => reason.trim() !== '' && !busy && onReason(reason.trim());
  useKeys('原因', [{ keys: 'Ctrl+Enter', label: '确定', run: give }]);
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <TextField label="原因" hint={hint} maxLength={200} autoFocus value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className="reason-acts">
        <Button keys="Escape" onClick={onClose}>
          不改了
        </Button>
        <Button type="submit" kind="go" keys="Ctrl+Enter" busy={busy} disabled={reason.trim() === ''}>
          确定
        </Button>
      </div>
    </form>
  );
}
