import { useState } from 'react';
import { sizeWords, whatWords } from '../../../../shared/domain/attachment/what';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { saveAttachment, useWithdraw } from '../api/attachment';
import type { Said } from '../model/attach';
import { useAttaching } from '../model/use-attaching';
import { AttachBar } from './attach-bar';
import { Preview } from './preview';

interface AttachmentDialogProps {
  readonly complaint: ComplaintDetail;
  readonly onClose: () => void;
}

/** The files of a complaint: more are added on the left, the one chosen is shown on the right. */
export function AttachmentDialog(props: AttachmentDialogProps) {
  return (
    <Dialog title={`${props.complaint.number} 附件`} size="large" onClose={props.onClose} actions={(leave) => <Button keys="Escape" onClick={leave}>关闭</Button>}>
      <Attachments {...props} />
    </Dialog>
  );
}

function Attachments({ complaint: { id, attachments } }: AttachmentDialogProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState<Said>({ what: null, note: '', shows: true });
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attaching = useAttaching(id);
  const withdraw = useWithdraw();
  const at = Math.min(chosen ?? attachments.length - 1, attachments.length - 1);
  const shown = attachments[at];
  const choose = (next: number) => setChosen(Math.min(attachments.length - 1, Math.max(0, next)));
  const save = () => {
    if (shown === undefined) return;
    setTrouble(null);
    saveAttachment({ complaintId: id, file: shown.file }).then(
      (saved) => saved && toast('附件已另存，并记在经过里。'),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : ''),
    );
  };
  const stands = shown?.withdrawn === null;
  useKeys('附件', [
    { keys: 'J', label: '下一个附件', run: () => choose(at + 1) },
    { keys: 'K', label: '上一个附件', run: () => choose(at - 1) },
    ...(stands ? [{ keys: 'S', label: '另存附件', run: save }, { keys: 'D', label: '撤下附件', run: () => setAsking(true) }] : []),
  ]);
  return (
    <div
      className="attachment-dialog"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        attaching.drop(event.dataTransfer, said);
      }}
    >
      <div className="attachment-side">
        <AttachBar attaching={attaching} said={said} onSaid={setSaid} />
        {attachments.length === 0 && <p className="muted">照片、录音、合同、聊天截图都可以放在这里，和这件投诉一起保存、一起备份。</p>}
        <ol className="attachment-list" aria-label="附件">
          {attachments.map(({ file, what, note, size, ext, at: when, who, withdrawn }, index) => (
            <li key={`${file} ${index}`}>
              <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => choose(index)}>
                <b>
                  {index + 1} {whatWords[what]}
                  {withdrawn !== null && '（已撤下）'}
                </b>
                {note !== null && <span>{note}</span>}
                <span className="muted">
                  {ext === 'bin' ? '其他格式' : ext.toUpperCase()}，{sizeWords(size)}，{zhStamp(when)} {who}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <section className="attachment-show" aria-label="附件内容">
        {shown === undefined ? (
          <p className="attachment-empty muted">选中的附件会显示在这里。</p>
        ) : (
          <>
            {stands && (
              <div className="attachment-row">
                <Button keys="S" onClick={save}>
                  另存…
                </Button>
                <Button keys="D" busy={withdraw.isPending} onClick={() => setAsking(true)}>
                  撤下…
                </Button>
              </div>
            )}
            {trouble !== null && <Notice>{trouble}</Notice>}
            {withdraw.error !== null && <Notice>{withdraw.error.message}</Notice>}
            <div className="attachment-sheet" tabIndex={0} role="region" aria-label="预览">
              {attaching.progress === null && <Preview key={`${shown.file} ${at}`} complaintId={id} attachment={shown} />}
            </div>
          </>
        )}
      </section>
      {asking && shown !== undefined && (
        <ReasonDialog
          title="撤下这个附件"
          hint="文件留存，不再算这件投诉的附件；原因记入日志。请不要写客户姓名、电话。"
          busy={withdraw.isPending}
          onClose={() => setAsking(false)}
          onReason={(reason) => withdraw.mutate({ complaintId: id, file: shown.file, reason }, { onSuccess: () => setAsking(false) })}
        />
      )}
    </div>
  );
}
