import { useState } from 'react';
import { v5 as uuidOf, v7 as uuid } from 'uuid';
import { type AnswerWay, answerWayLabel, answerWays } from '../../../../shared/domain/handling/choices';
import type { JointOne } from '../../../../shared/ipc/joint';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextArea } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { useExplain, useJoint } from '../api/use-joint';
import './joint.css';

interface JointDialogProps {
  readonly ids: readonly string[];
  /** Told whether anybody was answered. */
  readonly onClose: (done: boolean) => void;
}

/** One explanation for many complaints: written once, recorded with each that may be answered; the others with the reason. */
export function JointDialog({ ids: asked, onClose }: JointDialogProps) {
  // Lists move on once cases are answered; what was asked about at the beginning counts.
  const [ids] = useState(asked);
  const place = `joint ${uuidOf([...ids].sort().join(' '), uuidOf.URL)}`;
  const before = useBefore(place);
  return before === undefined ? null : <Filling ids={ids} onClose={onClose} place={place} before={before} />;
}

interface Typed {
  readonly text: string;
  readonly how: AnswerWay;
}

function Filling({ ids, onClose, place, before }: JointDialogProps & { readonly place: string; readonly before: Before | null }) {
  const [id] = useState(() => uuid());
  const typing = useTyping<Typed>({
    place,
    title: `共同说明 ${ids.length} 件`,
    before,
    start: () => (before === null ? { text: '', how: 'phone' } : (JSON.parse(before.body) as Typed)),
    untouched: (typed) => typed.text === '',
    keep: (body) => ({ body }),
  });
  const { text, how } = typing.value;
  const look = useJoint(ids);
  const explain = useExplain();
  const outcome = explain.data;
  const rows = outcome ?? look.data;
  const may = rows?.filter(({ why }) => why === null) ?? [];
  const mayNot = rows?.filter(({ why }) => why !== null) ?? [];
  const submit = () => {
    if (explain.isPending || outcome !== undefined || may.length === 0) return;
    explain.mutate({ id, ids: [...ids], text, how, answeredAt: null }, { onSuccess: (rows) => rows.some(({ why }) => why === null) && typing.finish() });
  };
  const trouble = look.error ?? explain.error;
  const fault = faultAt(explain.error?.faults ?? [], 'text');
  return (
    <Dialog
      title={`共同说明　${ids.length} 件`}
      onClose={() => {
        typing.finish();
        onClose(outcome !== undefined);
      }}
      onAside={() => onClose(false)}
      holds={text !== '' && outcome === undefined}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            {outcome === undefined ? '取消' : '关闭'}
          </Button>
          {outcome === undefined && may.length > 0 && (
            <Button kind="go" keys="Ctrl+Enter" busy={explain.isPending} onClick={submit}>
              答复 {may.length} 件
            </Button>
          )}
        </>
      )}
    >
      <SaveKey onSave={submit} />
      <div className="joint">
        {trouble !== null && fault === undefined && <Notice>{trouble.message}</Notice>}
        {rows === undefined && trouble === null && <Busy />}
        {outcome !== undefined && <p role="status">{may.length > 0 ? `已答复 ${may.length} 件，每件各记一笔，并写明是共同说明。` : '没有一件能答复。'}</p>}
        {outcome === undefined && rows !== undefined && may.length === 0 && <p role="status">这些投诉现在都还不能答复客户，原因见下。</p>}
        {outcome === undefined && may.length > 0 && (
          <>
            <FromBefore before={before} />
            <TextArea autoFocus label="答复内容" hint="写一次，下面每件都记上同样的答复。逐户告知后再保存。" rows={5} value={text} fault={fault} onChange={(event) => typing.put({ text: event.target.value, how })} />
            <div className="joint-how">
              <span className="field-label">答复方式</span>
              <Segmented label="答复方式" value={how} options={answerWays.map((way) => ({ value: way, label: answerWayLabel[way] }))} onChange={(next) => typing.put({ text, how: next })} />
            </div>
          </>
        )}
        <Cases title={outcome === undefined ? '会答复的' : '已答复的'} rows={may} />
        <Cases title={outcome === undefined ? '现在不能答复的' : '没有答复的'} rows={mayNot} />
      </div>
    </Dialog>
  );
}

function Cases({ title, rows }: { readonly title: string; readonly rows: readonly JointOne[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="joint-head">
        {title} {rows.length} 件
      </h3>
      <ul className="joint-cases">
        {rows.map(({ id, number, title: words, why }) => (
          <li key={id}>
            <b>{number}</b>
            <span className="joint-title">{words}</span>
            {why !== null && <span className="joint-why">{why}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('共同说明', [{ keys: 'Ctrl+Enter', label: '答复', run: onSave }]);
  return null;
}
