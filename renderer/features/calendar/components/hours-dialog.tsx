import { useState } from 'react';
import type { Party, WorkHours } from '../../../../shared/domain/calendar/hours';
import type { CalendarPreview } from '../../../../shared/ipc/calendar';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useFocusFault } from '../../../lib/focus-fault';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useHours } from '../api/use-hours';
import { likeMonday, readWorkHours, typedHours, type TypedHours, withDay } from '../model/typed-hours';
import { partyLabel, weekdays } from '../model/week';
import { nothingChanged, PreviewDialog } from './preview-dialog';
import { WorkLine } from './work-line';
import './work-hours.css';

interface HoursDialogProps {
  readonly hours: WorkHours;
  readonly onClose: () => void;
}

interface Ready {
  readonly hours: WorkHours;
  readonly preview: CalendarPreview;
}

/** 修改上班时间: each day of each party as people write it, then what would change, then saving it. */
export function HoursDialog(props: HoursDialogProps) {
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} before={before} />;
}

const place = 'work hours';

function Filling({ hours, onClose, before }: HoursDialogProps & { readonly before: Before | null }) {
  const [starts] = useState(() => typedHours(hours));
  const typing = useTyping<TypedHours>({
    place,
    title: '上班时间',
    before,
    start: () => (before === null ? starts : (JSON.parse(before.body) as TypedHours)),
    untouched: (value) => JSON.stringify(value) === JSON.stringify(starts),
    keep: (body) => ({ body }),
  });
  const typed = typing.value;
  const [unread, setUnread] = useState<readonly { place: string; message: string }[]>([]);
  const [ready, setReady] = useState<Ready | null>(null);
  const { preview, apply, settled } = useHours();
  const faults = [...unread, ...(preview.error?.faults ?? [])];
  const box = useFocusFault<HTMLDivElement>(unread.length > 0 ? unread : preview.error);
  const holds = JSON.stringify(typed) !== JSON.stringify(starts);
  const close = () => {
    typing.finish();
    onClose();
  };
  const change = (next: TypedHours) => {
    preview.reset();
    setUnread([]);
    typing.put(next);
  };
  const look = () => {
    if (preview.isPending) return;
    const read = readWorkHours(typed);
    if ('faults' in read) return setUnread(read.faults);
    setUnread([]);
    preview.mutate(read.hours, { onSuccess: (shown) => shown !== null && setReady({ hours: read.hours, preview: shown }) });
  };
  const save = () =>
    ready !== null &&
    apply.mutate(
      { ...ready.hours, seen: ready.preview.seen },
      {
        onSuccess: (done) => {
          settled();
          if (done === null) return toast(nothingChanged);
          toast(`上班时间已保存${done.complaints > 0 ? `，${done.complaints} 件投诉的时限已调整` : ''}。`);
          close();
        },
      },
    );
  if (ready !== null) {
    const back = () => {
      apply.reset();
      setReady(null);
    };
    return <PreviewDialog title="按新的上班时间" preview={ready.preview} action="保存" busy={apply.isPending} error={apply.error} onApply={save} onClose={back} />;
  }
  return (
    <Dialog
      title="修改上班时间"
      onClose={close}
      onAside={onClose}
      holds={holds}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={preview.isPending} onClick={look}>
            看哪些时限会变
          </Button>
        </>
      )}
    >
      <LookKey onLook={look} />
      <div ref={box} className="hours-form">
        <FromBefore before={before} />
        <p className="muted">写成 9:00-12:00 13:30-18:00，中间空开就是休息；不上班的一天空着。最后一段的结束就是下班时间。</p>
        <div className="hours-columns">
          {(['office', 'departments'] as const).map((party) => (
            <PartyHours key={party} party={party} typed={typed} faults={faults} onChange={change} />
          ))}
        </div>
        <WorkLine running={preview.isPending} doing="正在核对在办投诉的时限…" />
        {preview.error !== null && preview.error.faults.length === 0 && <Notice>{preview.error.message}</Notice>}
      </div>
    </Dialog>
  );
}

interface PartyHoursProps {
  readonly party: Party;
  readonly typed: TypedHours;
  readonly faults: readonly { readonly place: string; readonly message: string }[];
  readonly onChange: (typed: TypedHours) => void;
}

function PartyHours({ party, typed, faults, onChange }: PartyHoursProps) {
  const label = partyLabel[party];
  const { days, onHolidays } = typed[party];
  const idle = faultAt(faults, `${party}.days`);
  return (
    <fieldset className="hours-party">
      <legend>{label}</legend>
      {weekdays.map(({ at, label: day }) => (
        <TextField
          key={day}
          label={day}
          aria-label={`${label}${day}`}
          value={days[at] ?? ''}
          placeholder="休"
          autoFocus={party === 'office' && at === 1}
          fault={faultAt(faults, `${party}.days[${at}]`)}
          onChange={(event) => onChange(withDay(typed, party, at, event.target.value))}
        />
      ))}
      {idle !== undefined && <Notice>{idle}</Notice>}
      <label className="hours-holidays">
        <input type="checkbox" checked={onHolidays} onChange={(event) => onChange({ ...typed, [party]: { days, onHolidays: event.target.checked } })} />
        法定假日也上班
      </label>
      <Button kind="quiet" onClick={() => onChange(likeMonday(typed, party))}>
        {label}各天同周一
      </Button>
    </fieldset>
  );
}

function LookKey({ onLook }: { readonly onLook: () => void }) {
  useKeys('上班时间', [{ keys: 'Ctrl+Enter', label: '看哪些时限会变', run: onLook }]);
  return null;
}
