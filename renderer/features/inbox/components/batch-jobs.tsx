import { useQuery } from '@tanstack/react-query';
import { printerOf } from '../../../../shared/domain/paper/printer';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { archiveOne, printOne, printSettings } from '../api/batch';
import { BatchDialog } from './batch-dialog';

/** What every job with several complaints is given. */
export interface BatchJobProps {
  readonly rows: readonly InboxRow[];
  /** Told whether anything was begun. */
  readonly onClose: (begun: boolean) => void;
}

/** Prints several complaints' forms. */
export function BatchPrint(props: BatchJobProps) {
  const settings = useQuery({ queryKey: ['settings.get', {}], queryFn: printSettings }).data;
  const printer = settings === undefined ? null : printerOf(settings);
  return (
    <BatchDialog {...props} verb="打印" prepare={() => (settings === undefined ? null : (row) => printOne(row, settings))}>
      <p>{printer === null ? '这台电脑还没有记住打印机：每件的表格会存成 PDF，不上纸。' : `逐件送到“${printer}”。哪一件没有打成会列出来。`}</p>
    </BatchDialog>
  );
}

/** Archives several complaints, each under its own number. */
export function BatchArchive(props: BatchJobProps) {
  return (
    <BatchDialog {...props} verb="归档" prepare={() => archiveOne}>
      <p>归档号用各自的编号（TS 换成 GD）。还缺步骤的不会归档，会逐件列出原因。</p>
    </BatchDialog>
  );
}
