import { type ReactNode, useState } from 'react';
import { COMPLAINT_FORM } from '../../../../shared/domain/form/title';
import { papers } from '../../../../shared/domain/paper/registry';
import type { TrayPage } from '../../../../shared/ipc/returns';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { ReasonDialog } from '../../../components/reason-dialog';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { usePageWork } from '../api/returns';

interface TrayWorkProps {
  readonly page: TrayPage;
  readonly find: (onFound: (id: string | null) => void) => ReactNode;
}

const fillable = papers.filter(({ code }) => code !== null);

/** What a person does with a page that waits: says whose it is, or puts it aside. */
export function TrayWork({ page, find }: TrayWorkProps) {
  const { assign, dismiss } = usePageWork();
  const [asking, setAsking] = useState<'complaint' | 'reason' | null>(null);
  const [paper, setPaper] = useState(COMPLAINT_FORM);
  useKeys('待认领', [
    { keys: 'A', label: '归到一件投诉', run: () => setAsking('complaint') },
    { keys: 'D', label: '不是签字表', run: () => setAsking('reason') },
  ]);
  const error = assign.error ?? dismiss.error;
  return (
    <div className="returns-work">
      <label>
        这是{' '}
        <select value={paper} onChange={({ target }) => setPaper(target.value)}>
          {fillable.map(({ id, title }) => (
            <option key={id} value={id}>
              《{title}》
            </option>
          ))}
        </select>
      </label>
      <Button kind="go" keys="A" busy={assign.isPending} onClick={() => setAsking('complaint')}>
        归到投诉…
      </Button>
      <Button keys="D" busy={dismiss.isPending} onClick={() => setAsking('reason')}>
        不是签字表…
      </Button>
      {error !== null && <Notice>{error.faults[0]?.message ?? error.message}</Notice>}
      {asking === 'complaint' &&
        find((complaintId) => {
          setAsking(null);
          if (complaintId !== null)
            assign.mutate({ id: page.id, complaintId, paper }, { onSuccess: ({ number, words }) => toast(`已归到 ${number ?? ''}：${words}。`) });
        })}
      {asking === 'reason' && (
        <ReasonDialog
          title="不是签字表"
          hint="扫描件留存，不再列在待认领里；原因记入日志。请不要写客户姓名、电话。"
          busy={dismiss.isPending}
          onClose={() => setAsking(null)}
          onReason={(reason) => dismiss.mutate({ id: page.id, reason }, { onSuccess: () => setAsking(null) })}
        />
      )}
    </div>
  );
}
