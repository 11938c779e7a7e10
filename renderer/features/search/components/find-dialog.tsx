import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { channelLabel } from '../../../../shared/domain/complaint/channel';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import type { SearchFilter } from '../../../../shared/ipc/search';
import { zhStamp } from '../../../../shared/util/zh-date';
import { useMasked } from '../../../bridge/masked';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { useKeys } from '../../../lib/keys';
import { useSettled } from '../../../lib/settled';
import { useVault } from '../../../bridge/vault-state';
import { useFind, wanted } from '../api/use-find';
import { useNamed } from '../api/use-named';
import { asksWords } from '../model/person';
import { Conditions, noConditions } from './conditions';
import '../../../components/field.css';
import './find-dialog.css';

interface FindDialogProps {
  readonly onOpen: (row: InboxRow) => void;
  readonly onClose: () => void;
  /** Offers to write what is found into a file. */
  readonly onExport: (text: string, filter: SearchFilter) => void;
}

const none: readonly InboxRow[] = [];

/** Finds a complaint as one types; arrows choose, Enter opens. */
export function FindDialog({ onOpen, onClose, onExport }: FindDialogProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const text = useSettled(typed.trim(), 120);
  const [filter, setFilter] = useState<SearchFilter>(noConditions);
  const narrowed = Object.values(filter).some((value) => value !== null);
  const asked = text !== '' || narrowed;
  const open = useVault() === 'unlocked';
  const named = useNamed(text, narrowed);
  const byWords = asksWords(text, named?.length ?? null);
  const found = useFind(text, filter, byWords);
  const worded = byWords ? (found.data?.pages.flatMap((step) => step.rows) ?? none) : none;
  const rows = asked ? [...(named ?? none), ...worded.filter(({ id: one }) => named?.some((row) => row.id === one) !== true)] : none;
  const { hasNextPage, isFetching, isError, fetchNextPage } = found;
  // A step looks through a part only; as long as little was found it goes on by itself.
  const goesOn = asked && byWords && hasNextPage && !isError && rows.length < wanted;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  const chosen = Math.min(at, rows.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by > 0 && chosen === rows.length - 1 && byWords && hasNextPage && !isFetching) void fetchNextPage();
    if (by !== 0) setAt(Math.min(rows.length - 1, Math.max(0, chosen + by)));
    const row = rows[chosen];
    if (event.key === 'Enter' && row !== undefined && text === typed.trim()) onOpen(row);
    if (by !== 0 || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Dialog title="查找投诉" bare atTop onClose={onClose}>
      <input
        autoFocus
        className="control find-input"
        role="combobox"
        aria-label="查找投诉"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={rows.length > 0 ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={open ? '编号、姓名或拼音首字母、电话末几位、内容里的字词…' : '编号、内容里的字词…'}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Conditions
        filter={filter}
        onChange={(next) => {
          setFilter(next);
          setAt(0);
        }}
      />
      {found.error !== null && <Notice>{found.error.message}</Notice>}
      <div id={`${id}-list`} role="listbox" aria-label="查找结果" className="find-rows">
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className="find-row"
            ref={(element) => {
              if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => onOpen(row)}
          >
            <FoundRow row={row} />
          </div>
        ))}
      </div>
      <div className="find-foot">
        <p className="find-say muted" role="status">
          {sayOf(asked, open, isFetching || goesOn || named === null, rows.length, byWords && hasNextPage)}
        </p>
        {rows.length > 0 && named?.length === 0 && <ExportFound onExport={() => onExport(text, filter)} />}
      </div>
    </Dialog>
  );
}

function ExportFound({ onExport }: { readonly onExport: () => void }) {
  useKeys('查找投诉', [{ keys: 'Ctrl+E', label: '导出查找结果', run: onExport }]);
  return (
    <Button kind="quiet" keys="Ctrl+E" onClick={onExport}>
      导出
    </Button>
  );
}

function FoundRow({ row }: { readonly row: InboxRow }) {
  const person = useMasked(row.identity).data;
  const who = [person?.unit, person?.name].filter(Boolean).join(' ');
  return (
    <>
      <SeverityMark severity={row.severity} name={row.severityName} />
      <span className="find-title">{row.title}</span>
      <span className="find-more">
        {[row.number, who, channelLabel[row.channel], zhStamp(row.receivedAt), row.closedAt === null ? row.pending : '已办结'].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function sayOf(asked: boolean, open: boolean, busy: boolean, count: number, more: boolean): string {
  if (!asked) return `输入编号的后几位${open ? '、姓名、电话末几位' : ''}或内容里的字词，或选一个条件；最近的在前。`;
  if (count === 0) return busy ? '正在查找…' : '没有找到。换个字词或条件，或只输入编号后四位试试。';
  return `↑ ↓ 选择，Enter 打开，Esc 关闭${busy ? '；正在往前查找…' : more ? '；到底后再按 ↓ 往前查找' : ''}`;
}
