import { type FormEvent, useState } from 'react';
import type { CalendarPreview } from '../../../../shared/ipc/calendar';
import { dayOf, dayText, parseDay } from '../../../../shared/util/local-time';
import { zhDate, zhWeekday } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useNowText } from '../../../lib/now';
import { toast } from '../../../lib/toasts';
import { readTypedTime } from '../../../lib/typed-time';
import { useApply, usePreviews } from '../api/use-changes';
import { nothingChanged, PreviewDialog } from './preview-dialog';
import { WorkLine } from './work-line';

interface Change {
  readonly kind: 'set' | 'remove';
  readonly date: string;
  readonly name: string;
  readonly preview: CalendarPreview;
}

/** What stands in the two fields. */
interface Typed {
  readonly day: string;
  readonly name: string;
}

const nothingTyped: Typed = { day: '', name: '' };

interface RestDaysProps {
  readonly restDays: readonly { readonly date: string; readonly name: string }[];
  /** Whether this person may change them. */
  readonly may: boolean;
}

/** The days on which the office itself rests. */
export function RestDays({ restDays, may }: RestDaysProps) {
  const [change, setChange] = useState<Change | null>(null);
  const [typed, setTyped] = useState(nothingTyped);
  const previews = usePreviews();
  const busy = previews.set.isPending || previews.removal.isPending;
  const show = (kind: Change['kind'], date: string, name: string) => (preview: CalendarPreview | null) =>
    preview !== null && setChange({ kind, date, name, preview });
  return (
    <div className="rest-days">
      <h3>售楼处休息日</h3>
      {restDays.length === 0 && <p className="muted">没有另设休息日。</p>}
      <ul>
        {restDays.map(({ date, name }) => (
          <li key={date}>
            <b>{dayLabel(date)}</b>
            <span>{name}</span>
            {may && (
              <Button kind="quiet" disabled={busy} aria-label={`取消 ${dayLabel(date)}`} onClick={() => previews.removal.mutate({ date }, { onSuccess: show('remove', date, name) })}>
                取消休息
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <AddRestDay
          busy={previews.set.isPending}
          faults={previews.set.error?.faults ?? []}
          typed={typed}
          onTyped={(next) => {
            previews.set.reset();
            setTyped(next);
          }}
          onAdd={(date, name) => previews.set.mutate({ date, name }, { onSuccess: show('set', date, name) })}
        />
      )}
      <WorkLine running={busy} doing="正在核对在办投诉的时限…" />
      {previews.set.error !== null && previews.set.error.faults.length === 0 && <Notice>{previews.set.error.message}</Notice>}
      {previews.removal.error !== null && <Notice>{previews.removal.error.message}</Notice>}
      {change !== null && <ConfirmChange change={change} onDone={() => setTyped(nothingTyped)} onClose={() => setChange(null)} />}
    </div>
  );
}

interface AddRestDayProps {
  readonly busy: boolean;
  readonly faults: readonly { readonly place: string; readonly message: string }[];
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onAdd: (date: string, name: string) => void;
}

function AddRestDay({ busy, faults, typed, onTyped, onAdd }: AddRestDayProps) {
  const { day, name } = typed;
  const now = useNowText();
  const read = readTypedTime(day, { now, toward: 'future', dayOnly: 0 });
  const date = read === null ? null : dayText(dayOf(read));
  const unread = day.trim() !== '' && date === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date !== null && name.trim() !== '') onAdd(date, name.trim());
  };
  return (
    <form className="settings-row" aria-label="添加休息日" onSubmit={submit}>
      <TextField
        label="日期"
        placeholder="如 12-31"
        value={day}
        hint={date === null ? (unread ? '请写成 12-31 或 2027-02-04。' : ' ') : dayLabel(date)}
        fault={faultAt(faults, 'date')}
        onChange={(event) => onTyped({ day: event.target.value, name })}
      />
      <TextField
        label="说明"
        placeholder="如 年终盘点"
        value={name}
        hint=" "
        fault={faultAt(faults, 'name')}
        onChange={(event) => onTyped({ day, name: event.target.value })}
      />
      <Button type="submit" busy={busy} disabled={date === null || name.trim() === ''}>
        设为休息日
      </Button>
    </form>
  );
}

interface ConfirmChangeProps {
  readonly change: Change;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ConfirmChange({ change: { kind, date, name, preview }, onDone, onClose }: ConfirmChangeProps) {
  const apply = useApply();
  const after = {
    onSuccess: (done: { readonly complaints: number } | null) => {
      apply.settled();
      if (done === null) return toast(nothingChanged);
      toast(kind === 'set' ? `${dayLabel(date)} 已设为休息日。` : `${dayLabel(date)} 不再休息。`);
      onDone();
      onClose();
    },
  };
  const { seen } = preview;
  const run = () => (kind === 'set' ? apply.set.mutate({ date, name, seen }, after) : apply.remove.mutate({ date, seen }, after));
  return (
    <PreviewDialog
      title={kind === 'set' ? `${dayLabel(date)} 设为休息日` : `取消 ${dayLabel(date)} 的休息`}
      preview={preview}
      action={kind === 'set' ? '设为休息日' : '取消休息'}
      busy={apply.isPending}
      error={apply.error}
      onApply={run}
      onClose={onClose}
    />
  );
}

function dayLabel(date: string): string {
  const day = parseDay(date);
  return `${zhDate(day)} ${zhWeekday(day)}`;
}
