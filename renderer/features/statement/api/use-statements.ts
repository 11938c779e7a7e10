import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { printerOf } from '../../../../shared/domain/paper/printer';
import type { Input, Output } from '../../../../shared/ipc/contract';
import { call } from '../../../bridge/call';
import { ask, useTell } from '../../../bridge/query';

/** A report and the days that it is of. */
export type Asked = Omit<Input<'statement.preview'>, 'texts'>;
/** A report that was signed off. */
export type Signed = Output<'statement.book'>['signed'][number];

/** What is to be written, and what was signed. */
export function useBook() {
  return useQuery(ask('statement.book', {}));
}

/** A report as it would stand on paper; the one before stays until the next is there. */
export function usePreview(asked: Asked, texts: Record<string, string> | null) {
  return useQuery({ ...ask('statement.preview', { ...asked, texts }), placeholderData: keepPreviousData, gcTime: 0 });
}

/** Signs a report off. */
export function useSign() {
  const client = useQueryClient();
  const sign = useTell('statement.sign');
  return { ...sign, refresh: () => client.invalidateQueries({ queryKey: ['statement.preview'] }) };
}

/** Prints a signed report on the printer of this desk, or offers its PDF where none is remembered; says what came of it. */
export async function printOrSave(id: string, kind: string): Promise<string> {
  const settings = await call('settings.get', {});
  const printer = printerOf(settings, kind);
  if (printer === null) return saveCopy(id);
  await call('statement.print', { id, printer, copies: settings.copies });
  return `已送到打印机“${printer}”。`;
}

/** Writes the PDF of a signed report where the person wants it; says what came of it. */
export async function saveCopy(id: string): Promise<string> {
  return (await call('statement.saveCopy', { id })) ? 'PDF 已另存。' : '没有选保存的地方，没有另存。';
}
