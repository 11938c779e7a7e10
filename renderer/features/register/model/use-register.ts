import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { registerColumns } from '../../../../shared/domain/register/columns';
import type { Mapping } from '../../../../shared/domain/table/columns';
import type { CallError } from '../../../bridge/call-error';
import { call } from '../../../bridge/call';
import { type OpenedTable, openTable, tableSentences } from '../../../lib/table/open-table';
import { type Reading, readTable } from '../../../lib/table/read-table';
import { rememberColumns } from '../../../lib/table/remembered';
import { useSeverityNames } from '../../../lib/severity-names';
import { toast } from '../../../lib/toasts';
import { type CheckedRegister, checkRegister, holdRegister } from '../api/register';

/** Where what columns mean is remembered. */
const kept = 'register-columns';

/** What is being done; `share` is null where nobody knows how far it is, `recording` while main does it. */
export interface Work {
  readonly label: string;
  readonly share: number | null;
  readonly recording?: true;
}

const stoppedWords = '已停下，什么也没有导入。';

/** The way of a register: chosen, its columns named, looked at, and then all of it recorded or nothing. */
export function useRegister() {
  const client = useQueryClient();
  const severityNames = useSeverityNames();
  const [table, setTable] = useState<OpenedTable | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [checked, setChecked] = useState<CheckedRegister | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const reading = useRef<Reading | null>(null);
  const stopped = useRef(false);
  const recording = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
      reading.current?.stop();
    },
    [],
  );

  const doing = async (first: Work, task: () => Promise<string | null>) => {
    stopped.current = false;
    setSaid(null);
    setWork(first);
    try {
      setSaid(await task());
    } catch (error) {
      const { faults, message } = error as Partial<CallError>;
      setSaid(faults?.[0]?.message ?? message ?? '');
    } finally {
      recording.current = false;
      setWork(null);
    }
  };
  const showing = (label: string) => (share: number) => void (stopped.current || setWork({ label, share }));
  const isStopped = () => stopped.current;
  const record = async (label: string, task: () => Promise<unknown>, doneWords: () => string) => {
    recording.current = true;
    setWork({ label, share: null, recording: true });
    await task();
    await client.invalidateQueries();
    toast(doneWords());
  };

  return {
    table, mapping, checked, said, work, setMapping,
    choose: (file: File) =>
      doing({ label: `正在读取 ${file.name}…`, share: null }, async () => {
        reading.current = readTable(file);
        const answer = await reading.current.answer;
        if (stopped.current) return stoppedWords;
        if ('fault' in answer) return tableSentences[answer.fault];
        const opened = openTable(file.name, answer, registerColumns, kept);
        setTable(opened.table);
        setMapping(opened.mapping);
        return null;
      }),
    check: () =>
      doing({ label: '正在核对…', share: 0 }, async () => {
        if (table === null) return null;
        rememberColumns(kept, table.heads, mapping);
        const help = { mapping, from1904: table.from1904, severityNames, now: new Date().toISOString() };
        const found = await checkRegister(table.lines, help, showing('正在核对…'), isStopped);
        if (found === null) return stoppedWords;
        setChecked(found);
        return null;
      }),
    go: () =>
      doing({ label: '正在封存投诉人…', share: 0 }, async () => {
        if (table === null || checked === null) return null;
        const id = crypto.randomUUID();
        const { rows, open } = checked;
        if (!(await holdRegister(id, rows, showing('正在封存投诉人…'), isStopped))) {
          await call('register.forget', {});
          return stoppedWords;
        }
        await record('正在备份…', () => call('register.import', { id, file: table.digest, lines: rows.length }), () => `已导入 ${rows.length} 件，其中未办结 ${open} 件。`);
        setTable(null);
        setChecked(null);
        return null;
      }),
    undo: (of: string) =>
      doing({ label: '正在撤销…', share: null }, async () => {
        await record('正在撤销…', () => call('register.undo', { import: of }), () => '这次导入已整批撤销。');
        return null;
      }),
    stop: () => {
      stopped.current = true;
      reading.current?.stop();
      if (recording.current) void call('register.stop', {});
      else setWork(null);
    },
    back: () => {
      setSaid(null);
      if (checked !== null) setChecked(null);
      else setTable(null);
    },
  };
}
