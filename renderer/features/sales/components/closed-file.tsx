import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { askLedger } from '../api/ledger';

/** A file that was exported: the passcode with which it was closed opens it. */
export function ClosedFile({ file, onOpened }: { readonly file: File; readonly onOpened: (file: File) => void }) {
  const [passcode, setPasscode] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || passcode === '') return;
    setBusy(true);
    setSaid(null);
    try {
      const { text } = await askLedger({ type: 'sales-export-open', bytes: new Uint8Array(await file.arrayBuffer()), passcode });
      setPasscode('');
      if (text === null) setSaid('打不开：口令不对，或者文件被改动过。');
      else onOpened(new File([text], file.name));
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="sales-export" onSubmit={(event) => void submit(event)} noValidate>
      <p>{file.name} 是导出的加密文件，请输入导出时的口令。</p>
      <TextField autoFocus type="password" label="导出时的口令" autoComplete="off" maxLength={200} value={passcode} readOnly={busy} onChange={(event) => setPasscode(event.target.value)} />
      {said !== null && <Notice>{said}</Notice>}
      <div className="sales-actions">
        <Button kind="go" type="submit" keys="Enter" busy={busy} disabled={passcode === ''}>
          打开
        </Button>
      </div>
    </form>
  );
}
