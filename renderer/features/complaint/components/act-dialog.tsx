import { useState } from 'react';
import { actionLabel } from '../../../../shared/domain/handling/catalogue';
import type { ActionId } from '../../../../shared/domain/handling/input';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { useAct } from '../api/use-act';
import { actOf, unreadFields } from '../model/act';
import { actFields, type ActTyped } from '../model/act-fields';
import { type ActFilled, recalled } from '../model/act-typed';
import { ActField } from './act-field';
import './act-dialog.css';

interface ActDialogProps {
  readonly action: ActionId;
  /** The complaint as it stands now; it may change under the dialog. */
  readonly complaint: ComplaintDetail;
  readonly onClose: () => void;
}

/** One step of handling, filled in and recorded. What was typed stays, whatever happens to the case or the program meanwhile. */
export function ActDialog(props: ActDialogProps) {
  const place = `${props.complaint.id} ${props.action}`;
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} place={place} before={before} />;
}

function Filling({ action, complaint, onClose, place, before }: ActDialogProps & { readonly place: string; readonly before: Before | null }) {
  const [fields] = useState(() => actFields(action, complaint));
  const [starts] = useState((): ActTyped => Object.fromEntries(fields.map(({ name, start }) => [name, start])));
  const typing = useTyping<ActFilled>({
    place,
    title: `${actionLabel(action)}　${complaint.number}`,
    before,
    start: () => {
      const fresh = { typed: starts, revision: complaint.revision, now: new Date().toISOString() };
      return before === null ? fresh : recalled(before.body, fields, fresh);
    },
    untouched: ({ typed }) => isSame(typed, starts),
    keep: (body) => ({ body }),
  });
  const { typed, revision, now } = typing.value;
  const [unread, setUnread] = useState<readonly { place: string; message: string }[]>([]);
  const act = useAct();
  const box = useFocusFault<HTMLDivElement>(unread.length > 0 ? unread : act.error);
  const shown = fields.filter(({ when }) => when?.(typed) ?? true);
  const focusAt = shown.findIndex(({ kind }) => kind !== 'choice' && kind !== 'select');
  const holds = !isSame(typed, starts);
  const overtaken = complaint.revision !== revision && !act.isPending && !act.isSuccess;
  const offer = complaint.actions.find(({ id }) => id === action);
  const faults = [...unread, ...(act.error?.faults ?? [])];

  const close = () => {
    typing.finish();
    onClose();
  };
  const save = () => {
    const wrong = unreadFields(shown, typed, now);
    setUnread(wrong);
    if (wrong.length > 0 || act.isPending || act.isSuccess || overtaken) return;
    act.mutate(
      { id: complaint.id, expectedRevision: revision, act: actOf(action, typed, complaint, now) },
      {
        // Closed once the page shows what came of it: a quick hand would open the next step on the state before.
        onSuccess: ({ note }) => {
          toast(`${actionLabel(action)}已保存。${note ?? ''}`);
          void act.refresh(complaint.id).finally(close);
        },
        onError: ({ code }) => {
          if (code === 'CONFLICT' || code === 'NOT_ALLOWED') void act.refresh(complaint.id);
        },
      },
    );
  };

  return (
    <Dialog
      title={`${actionLabel(action)}　${complaint.number}`}
      onClose={close}
      onAside={onClose}
      holds={holds}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={act.isPending} disabled={overtaken} onClick={save}>
            {action === 'close' ? '办结' : '保存'}
          </Button>
        </>
      )}
    >
      <SaveKey onSave={save} />
      <div className="act" ref={box}>
        <p className="muted">{complaint.title}</p>
        <FromBefore before={before} />
        {act.error !== null && act.error.code !== 'CONFLICT' && <Notice>{faultAt(act.error.faults, 'action') ?? act.error.message}</Notice>}
        {overtaken && <Overtaken complaint={complaint} why={offer?.allowed === true ? null : (offer?.why ?? '这一步现在不需要')} onSeen={() => typing.put({ ...typing.value, revision: complaint.revision })} />}
        {shown.map((field, index) => (
          <ActField
            key={field.name}
            field={field}
            now={now}
            first={index === focusAt}
            value={typed[field.name] ?? ''}
            fault={faultAt(faults, field.name)}
            onChange={(value) => typing.put({ ...typing.value, typed: { ...typed, [field.name]: value } })}
          />
        ))}
        {action === 'close' && <p>客户已同意，原因和措施已填写。办结后请按时回访客户，再归档。</p>}
      </div>
    </Dialog>
  );
}

function isSame(typed: ActTyped, starts: ActTyped): boolean {
  return Object.keys(starts).every((name) => typed[name] === starts[name]);
}

interface OvertakenProps {
  readonly complaint: ComplaintDetail;
  /** Why the step may no longer be done; null while it may. */
  readonly why: string | null;
  readonly onSeen: () => void;
}

/** Somebody else was quicker: what they did, before one's own is saved. */
function Overtaken({ complaint, why, onSeen }: OvertakenProps) {
  const last = complaint.timeline[0];
  const done = last === undefined ? '' : `${last.who} ${last.title}${last.text === null ? '' : `：${last.text.split('\n')[0] ?? ''}`}`;
  return (
    <Notice kind="calm" action={why === null ? <Button onClick={onSeen}>已看过，继续填写</Button> : undefined}>
      {`这件投诉刚有新的进展（${done}），现在是${complaint.pending === '' ? '已归档' : complaint.pending}。您填的内容还在。`}
      {why !== null && `这一步现在不能保存：${why}。`}
    </Notice>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('这一步', [{ keys: 'Ctrl+Enter', label: '保存', run: onSave }]);
  return null;
}
