import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useKeys } from '../../../lib/keys';
import { usePageWork } from '../api/returns';
import { PagePicture } from './page-picture';

interface ReturnsDialogProps {
  readonly complaint: ComplaintDetail;
  readonly onClose: () => void;
}

/** The pages that came back, one at a time; one that is no signed sheet is taken out. */
export function ReturnsDialog(props: ReturnsDialogProps) {
  return (
    <Dialog title={`${props.complaint.number} 签字表`} size="large" onClose={props.onClose} actions={(leave) => <Button keys="Escape" onClick={leave}>关闭</Button>}>
      <Pages {...props} />
    </Dialog>
  );
}

function Pages({ complaint: { id, returns } }: ReturnsDialogProps) {
  const [at, setAt] = useState(returns.length - 1);
  const [asking, setAsking] = useState(false);
  const { withdraw } = usePageWork();
  const page = returns[at];
  const move = (by: number) => setAt(Math.min(returns.length - 1, Math.max(0, at + by)));
  useKeys('签字表', [
    { keys: 'J', label: '下一页', run: () => move(1) },
    { keys: 'K', label: '上一页', run: () => move(-1) },
    ...(page?.withdrawn === null ? [{ keys: 'D', label: '撤下这一页', run: () => setAsking(true) }] : []),
  ]);
  if (page === undefined) return null;
  return (
    <div className="returns-dialog">
      <div className="returns-row">
        <span>
          《{page.title}》第 {page.version} 版第 {page.page} 页，{zhStamp(page.at)} {page.who} 收回
        </span>
        {returns.length > 1 && (
          <>
            <Button keys="K" disabled={at === 0} onClick={() => move(-1)}>
              上一页
            </Button>
            <Button keys="J" disabled={at === returns.length - 1} onClick={() => move(1)}>
              下一页
            </Button>
          </>
        )}
        {page.withdrawn === null && (
          <Button keys="D" busy={withdraw.isPending} onClick={() => setAsking(true)}>
            撤下…
          </Button>
        )}
      </div>
      {page.withdrawn !== null && <Notice kind="calm">已撤下，不作为签字件。原因：{page.withdrawn}</Notice>}
      {withdraw.error !== null && <Notice>{withdraw.error.message}</Notice>}
      <div className="returns-sheet" tabIndex={0} role="region" aria-label="扫描件">
        {page.withdrawn === null && <PagePicture file={page.file} label="签字表扫描件" />}
      </div>
      {asking && (
        <ReasonDialog
          title="撤下这一页"
          hint="不再算作这件投诉的签字件，回到待认领；原因记入日志。请不要写客户姓名、电话。"
          busy={withdraw.isPending}
          onClose={() => setAsking(false)}
          onReason={(reason) => withdraw.mutate({ complaintId: id, file: page.file, reason }, { onSuccess: () => setAsking(false) })}
        />
      )}
    </div>
  );
}
