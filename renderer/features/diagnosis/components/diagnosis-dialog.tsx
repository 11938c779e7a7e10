import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useDiagnosis, useSaveDiagnosis } from '../api/use-diagnosis';
import './diagnosis.css';

/** The report, to be read whole before it is saved. */
export function DiagnosisDialog({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useDiagnosis();
  const save = useSaveDiagnosis();
  const run = () =>
    save.mutate(
      {},
      {
        onSuccess: (saved) => {
          if (!saved) return;
          toast('问题报告已保存。');
          onClose();
        },
      },
    );
  return (
    <Dialog
      title="问题报告"
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button keys="Escape" onClick={onClose}>
            关闭
          </Button>
          <Save ready={data !== undefined} busy={save.isPending} onSave={run} />
        </>
      }
    >
      <p>保存前可以从头看一遍：里面只有版本、数量和程序自己的运行日志，没有投诉内容，也没有客户和员工的资料。</p>
      {data === undefined ? error === null ? <Busy /> : <Notice>{error.message}</Notice> : (
        <pre className="diagnosis-text" tabIndex={0} aria-label="报告全文">
          {data}
        </pre>
      )}
      {save.error !== null && <Notice>{save.error.message}</Notice>}
    </Dialog>
  );
}

/** Inside the dialog, so that the key belongs to it. */
function Save({ ready, busy, onSave }: { readonly ready: boolean; readonly busy: boolean; readonly onSave: () => void }) {
  useKeys('问题报告', [{ keys: 'Ctrl+Enter', label: '保存到 U 盘', run: onSave }], ready);
  return (
    <Button kind="go" keys="Ctrl+Enter" autoFocus disabled={!ready} busy={busy} onClick={onSave}>
      保存到 U 盘
    </Button>
  );
}
