import { useState } from 'react';
import { namesIn } from '../../../../shared/domain/casebook/anonymous';
import { lessonFaults } from '../../../../shared/domain/casebook/check';
import { lessonFields, type LessonText, lessonTexts, type LessonTexts } from '../../../../shared/domain/casebook/event';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextArea, TextField } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Kbd } from '../../../components/kbd';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { type Proposed, useCaseWork, useProposal } from '../api/casebook';
import './casebook.css';

interface KeepDialogProps {
  readonly complaint: { readonly id: string; readonly number: string };
  readonly onClose: () => void;
}

interface Typed extends LessonTexts {
  readonly read: boolean;
}

const empty: Record<string, string> = {};

/** Writes down what a closed complaint teaches: names are taken out by rule, and a person reads it before it is stored. */
export function KeepDialog(props: KeepDialogProps) {
  const place = `casebook ${props.complaint.id}`;
  const before = useBefore(place);
  const { data, error } = useProposal(props.complaint.id);
  if (before !== undefined && data !== undefined) return <Filling {...props} place={place} before={before} proposed={data} />;
  return (
    <Dialog title={`收入案例库　${props.complaint.number}`} onClose={props.onClose} actions={(leave) => <Button keys="Escape" onClick={leave}>关闭</Button>}>
      {error === null ? <Busy label="正在隐去姓名…" /> : <Notice>{error.code === 'LOCKED' ? '资料锁着，程序没法核对文字里有没有客户的姓名、电话和房号。请先解锁，再收录。' : (error.faults[0]?.message ?? error.message)}</Notice>}
    </Dialog>
  );
}

function Filling({ complaint, onClose, place, before, proposed: { texts: proposed, somebody } }: KeepDialogProps & { readonly place: string; readonly before: Before | null; readonly proposed: Proposed }) {
  const start: Typed = { ...proposed, read: false };
  const typing = useTyping<Typed>({
    place,
    title: `收入案例库　${complaint.number}`,
    before,
    start: () => (before === null ? start : { ...(JSON.parse(before.body) as Typed), read: false }),
    untouched: (typed) => lessonTexts.every((name) => typed[name] === start[name]),
    keep: (body) => ({ body }),
  });
  const { read, ...texts } = typing.value;
  const [tried, setTried] = useState(0);
  const { keep } = useCaseWork();
  const faults = tried > 0 ? [...lessonFaults(texts, somebody), ...(keep.error?.faults ?? [])] : [];
  const box = useFocusFault<HTMLDivElement>(faults.length > 0 ? tried : null);
  const close = () => {
    typing.finish();
    onClose();
  };
  const save = () => {
    setTried(tried + 1);
    if (keep.isPending || lessonFaults(texts, somebody).length > 0) return;
    if (!read) return toast('请通读一遍，在最下面勾选“我已通读”。', 'trouble');
    keep.mutate({ complaintId: complaint.id, ...texts }, { onSuccess: () => (toast('已收入案例库。在“统计”里按 L 打开。'), close()) });
  };
  const fieldOf = (name: LessonText) => {
    const left = namesIn(texts[name], somebody);
    const hint = left.length === 0 ? empty : { hint: `请看一眼：${left.slice(0, 4).map(({ what, words }) => `${what}“${words}”`).join('、')}` };
    return { label: lessonFields[name].label, value: texts[name], fault: faultAt(faults, name), ...hint };
  };
  const put = (name: LessonText) => ({ target }: { readonly target: { readonly value: string } }) => typing.put({ ...typing.value, [name]: target.value, read: false });
  return (
    <Dialog
      title={`收入案例库　${complaint.number}`}
      size="large"
      onClose={close}
      onAside={onClose}
      holds={lessonTexts.some((name) => texts[name] !== start[name])}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={keep.isPending} onClick={save}>
            收入案例库
          </Button>
        </>
      )}
    >
      <SaveKey onSave={save} onRead={() => typing.put({ ...typing.value, read: !read })} />
      <div className="casebook-form" ref={box}>
        <p className="muted">姓名、电话、房号和员工的名字已按规则隐去。规则认不全，请通读一遍，改成外人认不出是谁、同事看得懂的话。</p>
        <FromBefore before={before} />
        {keep.error !== null && keep.error.faults.length === 0 && <Notice>{keep.error.message}</Notice>}
        <TextField {...fieldOf('title')} onChange={put('title')} />
        <TextArea rows={5} {...fieldOf('story')} onChange={put('story')} />
        <TextArea rows={5} {...fieldOf('handled')} onChange={put('handled')} />
        <TextArea rows={3} autoFocus {...fieldOf('lesson')} onChange={put('lesson')} />
        <label className="casebook-read">
          <input type="checkbox" checked={read} onChange={({ target }) => typing.put({ ...typing.value, read: target.checked })} />
          我已通读，认不出是哪位客户、哪户、哪位同事 <Kbd keys="Alt+R" />
        </label>
      </div>
    </Dialog>
  );
}

/** Inside the dialog, so that its keys rest while another one is open. */
function SaveKey({ onSave, onRead }: { readonly onSave: () => void; readonly onRead: () => void }) {
  useKeys('收入案例库', [
    { keys: 'Ctrl+Enter', label: '收入案例库', run: onSave },
    { keys: 'Alt+R', label: '已通读', run: onRead },
  ]);
  return null;
}
