import { useEffect, useRef, useState } from 'react';
import { meanings, type TableKind } from '../../../../shared/domain/sales/columns';
import type { Mapping } from '../../../../shared/domain/table/columns';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { TableColumns } from '../../../components/table-columns';
import { useKeys } from '../../../lib/keys';
import { type OpenedTable, openTable, tableSentences } from '../../../lib/table/open-table';
import { type Reading, readTable } from '../../../lib/table/read-table';
import { rememberColumns } from '../../../lib/table/remembered';
import { toast } from '../../../lib/toasts';
import { type Checked, checkFile } from '../api/import-file';
import { askLedger } from '../api/ledger';
import { ClosedFile } from './closed-file';
import { ImportChecked } from './import-checked';
import { LastImports } from './last-imports';

const kept = (kind: TableKind) => `sales-columns-${kind}`;

/** Brings units or customers in from a file: chosen, its columns named, looked at, and then all of it or nothing. */
export function ImportDialog({ project, mayKeep, onClose }: { readonly project: string; readonly mayKeep: boolean; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [kind, setKind] = useState<TableKind>(mayKeep ? 'units' : 'customers');
  const [table, setTable] = useState<OpenedTable | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [checked, setChecked] = useState<Checked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [closed, setClosed] = useState<File | null>(null);
  const [busy, setBusy] = useState<{ readonly label: string; readonly share: number | null } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const reading = useRef<Reading | null>(null);
  const stopped = useRef(false);
  useEffect(() => () => reading.current?.stop(), []);

  const choose = async (file: File) => {
    setClosed(null);
    setSaid(null);
    setBusy({ label: `正在读取 ${file.name}…`, share: null });
    reading.current = readTable(file);
    const answer = await reading.current.answer;
    setBusy(null);
    if ('fault' in answer) return setSaid(tableSentences[answer.fault]);
    const opened = openTable(file.name, answer, meanings[kind], kept(kind));
    setTable(opened.table);
    setMapping(opened.mapping);
  };
  const stop = () => {
    stopped.current = true;
    reading.current?.stop();
    setBusy(null);
  };
  const check = async () => {
    if (table === null) return;
    stopped.current = false;
    setSaid(null);
    rememberColumns(kept(kind), table.heads, mapping);
    setBusy({ label: '正在核对…', share: 0 });
    try {
      const found = await checkFile(kind, table.lines, mapping, project, (share) => !stopped.current && setBusy({ label: '正在核对…', share }), () => stopped.current);
      if (found === null) return setSaid('已停下，什么也没有导入。');
      if ('why' in found) return setSaid(found.why);
      setChecked(found);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(null);
    }
  };
  const go = async () => {
    if (checked === null || checked.failed > 0) return;
    setBusy({ label: '正在保存，马上就好…', share: null });
    try {
      const { why } = await askLedger({ type: 'sales-import-go', id: checked.id });
      await client.invalidateQueries({ queryKey: ['sales'] });
      if (why !== null) return setSaid(why);
      toast(`已导入：新增 ${checked.added}，更新 ${checked.changed}。`);
      onClose();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(null);
    }
  };
  const back = () => (checked !== null ? setChecked(null) : setTable(null));
  const nextLabel = nextLabelOf(busy !== null || closed !== null, table !== null, checked);
  const goOn = () => {
    if (nextLabel === null) return;
    if (table === null) input.current?.click();
    else void (checked === null ? check() : go());
  };
  return (
    <Dialog
      title="导入"
      size="large"
      onClose={onClose}
      actions={
        <>
          {table !== null && busy === null && <Button onClick={back}>返回</Button>}
          {busy?.share === undefined || busy.share === null ? null : <Button onClick={stop}>停下</Button>}
          <Button keys="Escape" onClick={onClose}>
            取消
          </Button>
          {nextLabel !== null && (
            <Button kind="go" keys="Ctrl+Enter" autoFocus onClick={goOn}>
              {nextLabel}
            </Button>
          )}
        </>
      }
    >
      <NextKey label={nextLabel} onNext={goOn} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label="文件"
        accept=".xlsx,.csv,.txt,.khx"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file?.name.endsWith('.khx') === true) setClosed(file);
          else if (file !== undefined) void choose(file);
        }}
      />
      {said !== null && <Notice>{said}</Notice>}
      {busy !== null ? (
        <div className="table-progress" role="status">
          <p>{busy.label}</p>
          {busy.share !== null && <progress max={1} value={busy.share} aria-label={busy.label} />}
        </div>
      ) : closed !== null ? (
        <ClosedFile file={closed} onOpened={(file) => void choose(file)} />
      ) : table === null ? (
        <>
          <p>Excel（.xlsx）或 CSV。先看清每一列是什么、有没有错，再一次导入；有一行不对，整个文件都不导入。</p>
          <div className="sales-import-kind">
            <Segmented
              label="导入什么"
              value={kind}
              options={[...(mayKeep ? [{ value: 'units' as const, label: '房源和成交' }] : []), { value: 'customers' as const, label: '客户' }]}
              onChange={setKind}
            />
          </div>
          <LastImports mayUndo={mayKeep} onSaid={setSaid} />
        </>
      ) : checked === null ? (
        <TableColumns meanings={meanings[kind]} table={table} mapping={mapping} onMapping={setMapping} />
      ) : (
        <ImportChecked checked={checked} lines={table.lines.length} />
      )}
    </Dialog>
  );
}

/** The word on the button of the next step; null while there is none. */
function nextLabelOf(waiting: boolean, chosen: boolean, checked: Checked | null): string | null {
  if (waiting) return null;
  if (!chosen) return '选择文件';
  if (checked === null) return '核对';
  return checked.failed > 0 ? null : `导入 ${checked.added + checked.changed} 条`;
}

function NextKey({ label, onNext }: { readonly label: string | null; readonly onNext: () => void }) {
  useKeys('导入', [{ keys: 'Ctrl+Enter', label: label ?? '', run: onNext }], label !== null);
  return null;
}
