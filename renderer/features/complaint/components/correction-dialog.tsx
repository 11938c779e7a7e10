import { useState } from 'react';
import { channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { type Severity, severities } from '../../../../shared/domain/severity/severity';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Dialog } from '../../../components/dialog';
import { FromBefore } from '../../../components/from-before';
import { TextArea, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { useCorrect } from '../api/use-correct';
import { usePolicy } from '../api/use-policy';
import { meanwhile, type TimeName, type Typed, typedOf, unreadTimes } from '../model/correction';
import { changesIn, type Filled, filledFrom, isUntouched, keepingOf, recalledCorrection } from '../model/correction-typed';
import { PersonFields } from './person-fields';
import { TimeText } from './time-text';
import './correction-dialog.css';

interface CorrectionDialogProps {
  /** The complaint as it stands now; it may change under the dialog. */
  readonly complaint: ComplaintDetail;
  readonly onClose: () => void;
}

/** 更正: what was taken down wrongly is put right, dated and with a reason; nothing is overwritten. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const place = `${props.complaint.id} correction`;
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} place={place} before={before} />;
}

function Filling({ complaint, onClose, place, before }: CorrectionDialogProps & { readonly place: string; readonly before: Before | null }) {
  const typing = useTyping<Filled>({
    place,
    title: `更正　${complaint.number}`,
    before,
    start: () => (before === null ? filledFrom(complaint) : recalledCorrection(before, complaint)),
    untouched: isUntouched,
    keep: keepingOf,
  });
  const { start, now, version, typed, person, sealed, reason } = typing.value;
  const change = (part: Partial<Filled>) => typing.put({ ...typing.value, ...part });
  const [asked, setAsked] = useState(0);
  const policy = usePolicy(complaint.policy);
  const correct = useCorrect();
  const box = useFocusFault<HTMLDivElement>(correct.error ?? asked);

  const newest = typedOf(complaint, now);
  const changes = changesIn(typing.value);
  const nothing = Object.keys(changes).length === 0;
  const faults = correct.error?.faults ?? [];
  const unread = unreadTimes(typed, now);
  const timeFault = (name: TimeName) => fault(name) ?? (asked > 0 && unread.includes(name) ? '看不懂这个时间。请写成 11-20 10:12 这样。' : undefined);
  const fault = (place: string) => faultAt(faults, `changes.${place}`) ?? faultAt(faults, place);
  const put = (part: Partial<Typed>) => change({ typed: { ...typed, ...part } });
  const criterionName = (id: string) => policy.data?.criteria.find((criterion) => criterion.id === id)?.label ?? id;

  const holds = !isUntouched(typing.value);
  const close = () => {
    typing.finish();
    onClose();
  };
  const save = () => {
    setAsked((times) => times + 1);
    if (nothing || unread.length > 0 || reason.trim() === '' || sealed?.ready === false || correct.isPending) return;
    correct.mutate(
      { id: complaint.id, expectedVersion: version, changes, reason: reason.trim() },
      {
        onSuccess: () => {
          void correct.refresh(complaint.id);
          toast('更正已保存，原来的内容仍可在经过中查到。');
          close();
        },
        onError: (refusal) => {
          if (refusal.code === 'CONFLICT') void correct.refresh(complaint.id);
        },
      },
    );
  };

  return (
    <Dialog
      title={`更正 ${complaint.number}`}
      onClose={close}
      onAside={onClose}
      holds={holds}
      actions={(leave) => (
        <>
          <span className="correction-say muted">{nothing ? '还没有改动' : '原来的内容会保留，更正按时间另记一笔'}</span>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={correct.isPending} disabled={nothing} onClick={save}>
            保存更正
          </Button>
        </>
      )}
    >
      <CorrectionKeys onSave={save} />
      <div className="correction" ref={box}>
        <div className="correction-notices">
        <FromBefore before={before} />
        {correct.error !== null && <Notice>{correct.error.message}</Notice>}
        {complaint.version !== version && (
          <Notice kind="calm" action={<Button onClick={() => change({ version: complaint.version })}>已看过，保留我的更正</Button>}>
            {`这条记录现在是第 ${complaint.version} 版。他人改动的地方已在各栏下面标出，您填的内容没有变。`}
          </Notice>
        )}
        </div>
        <div className="correction-group">
          <span className="field-label">方式</span>
          <Segmented
            label="方式"
            value={typed.channel}
            options={channels.map((channel) => ({ value: channel, label: channelLabel[channel] }))}
            onChange={(channel) => put({ channel })}
          />
          <Meanwhile text={meanwhile(start, newest, 'channel', (value) => channelLabel[value as keyof typeof channelLabel])} />
        </div>
        <TimeText
          label="受理时间"
          name="receivedAt"
          now={now}
          value={typed.receivedAt}
          fault={timeFault('receivedAt')}
          hint={meanwhile(start, newest, 'receivedAt')}
          onChange={(receivedAt) => put({ receivedAt })}
        />
        <PersonFields digest={complaint.identity} edit={person} sealed={sealed} onEdit={(person) => change({ person, sealed: null })} faultOf={(key) => fault(`identity.${key}`)} />
        <div className="correction-pair">
          <TextField label="对象部门" value={typed.department} fault={fault('about.department')} hint={meanwhile(start, newest, 'department')} onChange={(event) => put({ department: event.target.value })} />
          <TextField label="对象人员" value={typed.person} fault={fault('about.person')} hint={meanwhile(start, newest, 'person')} onChange={(event) => put({ person: event.target.value })} />
        </div>
        <TextArea label="内容" rows={5} value={typed.facts} fault={fault('facts')} hint={meanwhile(start, newest, 'facts')} onChange={(event) => put({ facts: event.target.value })} />
        <TextArea label="要求" rows={2} value={typed.demand} fault={fault('demand')} hint={meanwhile(start, newest, 'demand')} onChange={(event) => put({ demand: event.target.value })} />
        <div className="correction-group" role="group" aria-label="情形">
          <span className="field-label">情形</span>
          <div className="correction-chips">
            {policy.data?.criteria
              .filter((criterion) => criterion.automatic !== true && criterion.off !== true)
              .map(({ id, label }) => (
                <Chip
                  key={id}
                  on={typed.criteria.includes(id)}
                  onToggle={() => put({ criteria: typed.criteria.includes(id) ? typed.criteria.filter((one) => one !== id) : [...typed.criteria, id] })}
                >
                  {label}
                </Chip>
              ))}
          </div>
          <Meanwhile text={meanwhile(start, newest, 'criteria', criterionName)} />
        </div>
        <div className="correction-group">
          <span className="field-label">等级</span>
          <Segmented
            label="等级"
            value={typed.severity}
            options={severities.map((severity) => ({ value: severity, label: complaint.severityNames[severity] }))}
            onChange={(severity) => put({ severity })}
          />
          {fault('severity') !== undefined && (
            <p className="field-fault" role="alert">
              {fault('severity')}
            </p>
          )}
          <Meanwhile text={meanwhile(start, newest, 'severity', (value) => complaint.severityNames[value as Severity])} />
        </div>
        <TextArea label="现场处理" rows={2} value={typed.onTheSpot} fault={fault('onTheSpot')} hint={meanwhile(start, newest, 'onTheSpot')} onChange={(event) => put({ onTheSpot: event.target.value })} />
        <TimeText
          label="承诺答复"
          name="promisedAt"
          now={now}
          value={typed.promisedAt}
          fault={timeFault('promisedAt')}
          hint={meanwhile(start, newest, 'promisedAt')}
          onChange={(promisedAt) => put({ promisedAt })}
        />
        <TextField
          label="更正原因（必填）"
          placeholder="例如：客户电话记错一位"
          value={reason}
          fault={fault('reason') ?? (asked > 0 && reason.trim() === '' ? '请写明更正原因。' : undefined)}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </div>
    </Dialog>
  );
}

function CorrectionKeys({ onSave }: { readonly onSave: () => void }) {
  useKeys('更正', [{ keys: 'Ctrl+Enter', label: '保存更正', run: onSave }]);
  return null;
}

function Meanwhile({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className="field-hint">{text}</p>;
}
