import { useState } from 'react';
import type { Related } from '../../../../shared/ipc/alike';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useRelating } from '../api/use-alike';
import { entriesOf, type Entry, severalOf } from '../model/entries';
import { AlikeRow } from './alike-row';
import { Look } from './look';
import './alike.css';

interface RelatedDialogProps {
  readonly id: string;
  readonly number: string;
  readonly related: Related;
  readonly onOpen: (id: string) => void;
  /** Gives some complaints one explanation. */
  readonly onExplain: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The complaints beside one: linking, merging and taking back, each with its reason. */
export function RelatedDialog(props: RelatedDialogProps) {
  const place = `${props.id} relating`;
  const before = useBefore(place);
  return before === undefined ? null : <Relating {...props} place={place} before={before} />;
}

/** The reasons typed so far, by what is asked of which. */
type Reasons = Readonly<Record<string, string>>;

interface Asking {
  readonly entry: Entry;
  readonly how: 'merge' | 'unmerge';
}

function Relating({ id, number, related, onOpen, onExplain, onClose, place, before }: RelatedDialogProps & { readonly place: string; readonly before: Before | null }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const typing = useTyping<Reasons>({
    place,
    title: `归并原因　${number}`,
    before,
    start: () => (before === null ? {} : (JSON.parse(before.body) as Reasons)),
    untouched: (reasons) => Object.values(reasons).every((text) => text === ''),
    keep: (body) => ({ body }),
  });
  const reasonOf = ({ how, entry: { row } }: Asking) => typing.value[`${how} ${row.id}`] ?? '';
  const say = ({ how, entry: { row } }: Asking, reason: string) => typing.put({ ...typing.value, [`${how} ${row.id}`]: reason });
  const [chosen, setChosen] = useState<string | null>(null);
  const entries = entriesOf(related);
  const entry = entries.find(({ row }) => row.id === chosen) ?? entries[0];
  const { link, unlink, merge, unmerge } = useRelating();
  const error = [link, unlink, merge, unmerge].find((one) => one.error !== null)?.error ?? null;
  const said = (words: string) => ({ onSuccess: () => toast(words) });
  const done = (words: string) => ({ onSuccess: () => (giveUp(), toast(words)) });
  const giveUp = () => {
    if (asking !== null) say(asking, '');
    setAsking(null);
  };
  const step = (by: number) => {
    const at = entries.indexOf(entry!);
    setChosen(entries[Math.min(entries.length - 1, Math.max(0, at + by))]?.row.id ?? null);
  };
  // What was asked in the meantime stays asked: only the answer to a question closes it.
  const tie = () => {
    if (link.isPending || unlink.isPending) return;
    if (entry?.kind === 'link') unlink.mutate({ id, other: entry.row.id, reason: '' }, said('已取消关联。'));
    if (entry?.kind === 'alike') link.mutate({ id, other: entry.row.id, reason: '' }, said('已关联，两件各自办理。'));
  };
  const ask = (how: 'merge' | 'unmerge') => entry !== undefined && setAsking({ entry, how });
  const mayMerge = entry !== undefined && (entry.kind === 'alike' || entry.kind === 'link') && !related.merged;
  const mayPart = entry?.kind === 'part' || entry?.kind === 'main';
  const submit = () => {
    if (asking === null) return;
    const { entry: with_, how } = asking;
    const reason = reasonOf(asking);
    const other = with_.row.id;
    if (how === 'merge') merge.mutate({ id, other, reason }, done(`已归并到 ${with_.row.number}。`));
    else unmerge.mutate({ id: with_.kind === 'part' ? other : id, other: with_.kind === 'part' ? id : other, reason }, done('已撤销归并，恢复单独办理。'));
  };
  const several = severalOf(id, related);
  const explain = () => (onClose(), onExplain(several));
  const keys = asking !== null
    ? [{ keys: 'Ctrl+Enter', label: '保存', run: submit }]
    : [
        { keys: ['J', 'ArrowDown'], label: '下一件', run: () => step(1) },
        { keys: ['K', 'ArrowUp'], label: '上一件', run: () => step(-1) },
        { keys: 'L', label: '关联或取消关联', run: tie },
        ...(mayMerge ? [{ keys: 'M', label: '归并', run: () => ask('merge') }] : []),
        ...(mayPart ? [{ keys: 'U', label: '撤销归并', run: () => ask('unmerge') }] : []),
        ...(several.length > 1 ? [{ keys: 'A', label: '共同说明', run: explain }] : []),
        { keys: 'O', label: '打开这件', run: () => entry !== undefined && (onClose(), onOpen(entry.row.id)) },
      ];
  return (
    <Dialog
      title={`相似与关联　${number}`}
      size="large"
      onClose={asking === null ? onClose : giveUp}
      onAside={() => setAsking(null)}
      holds={asking !== null && reasonOf(asking) !== ''}
      actions={(leave) =>
        asking === null ? (
          <>
            {entry !== undefined && (
              <>
                {(entry.kind === 'alike' || entry.kind === 'link') && (
                  <Button keys="L" onClick={tie}>
                    {entry.kind === 'link' ? '取消关联' : '关联'}
                  </Button>
                )}
                {mayMerge && (
                  <Button keys="M" onClick={() => ask('merge')}>
                    把 {number.slice(-4)} 归并到 {entry.row.number.slice(-4)}
                  </Button>
                )}
                {mayPart && (
                  <Button keys="U" onClick={() => ask('unmerge')}>
                    撤销归并
                  </Button>
                )}
                {several.length > 1 && (
                  <Button keys="A" onClick={explain}>
                    共同说明 {several.length} 件
                  </Button>
                )}
                <Button keys="O" onClick={() => (onClose(), onOpen(entry.row.id))}>
                  打开这件
                </Button>
              </>
            )}
            <Button keys="Escape" onClick={leave}>
              关闭
            </Button>
          </>
        ) : (
          <>
            <Button keys="Escape" onClick={leave}>
              返回
            </Button>
            <Button kind="go" keys="Ctrl+Enter" busy={merge.isPending || unmerge.isPending} onClick={submit}>
              {asking.how === 'merge' ? '归并' : '撤销归并'}
            </Button>
          </>
        )
      }
    >
      <Keys keys={keys} />
      <div className="related">
        {error !== null && <Notice>{faultAt(error.faults, 'pair') ?? error.message}</Notice>}
        {asking !== null ? (
          <>
            <p>
              {asking.how === 'merge'
                ? `归并后 ${number} 不再单独列出，时限停止，一切内容仍可查看；在 ${asking.entry.row.number} 上办理。随时可以撤销。`
                : '撤销后恢复单独办理，时限照原来的算。'}
            </p>
            <TextField
              label="原因"
              autoFocus
              value={reasonOf(asking)}
              fault={faultAt((merge.error ?? unmerge.error)?.faults ?? [], 'reason')}
              onChange={(event) => say(asking, event.target.value)}
            />
          </>
        ) : entries.length === 0 ? (
          <p className="muted">没有相似或关联的投诉。同一电话、同一房号或内容相近的，会列在这里。</p>
        ) : (
          <ul className="alike-list">
            {entries.map(({ row, kind, reasons }, at) => (
              <li key={row.id}>
                {entries[at - 1]?.kind !== kind && <h3>{headings[kind]}</h3>}
                <button type="button" className="alike-entry" aria-current={row.id === entry?.row.id} onClick={() => setChosen(row.id)}>
                  <AlikeRow row={row} reasons={reasons} />
                </button>
                {row.id === entry?.row.id && <Look id={row.id} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

const headings = { main: '已归并到', part: '归并到这件的', link: '已关联', alike: '相似' } as const;

function Keys({ keys }: { readonly keys: Parameters<typeof useKeys>[1] }) {
  useKeys('相似与关联', keys);
  return null;
}
