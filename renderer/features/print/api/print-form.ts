import type { Printed, Printer } from '../../../../shared/ipc/form';
import type { Settings } from '../../../../shared/ipc/office';
import { call } from '../../../bridge/call';
import type { PrintJob } from '../model/print-state';

/** Makes the form's PDF, archives it and sends it to the queue; a null printer only archives. */
export function printForm({ complaintId, paper, of }: PrintJob, printer: string | null, copies: number): Promise<Printed> {
  return call('form.print', { complaintId, paper, of: of ?? null, printer, copies });
}

/** The printer queues of this computer. */
export function listPrinters(): Promise<Printer[]> {
  return call('form.printers', {});
}

/** What this desk remembers about printing. */
export function getSettings(): Promise<Settings> {
  return call('settings.get', {});
}

/** Remembers printer and copies for the next time. */
export async function putSettings(settings: Settings): Promise<void> {
  await call('settings.put', settings);
}

/** Asks where to and writes a copy of an archived PDF there; false when the person thought better of it. */
export async function saveCopy(pdf: string): Promise<boolean> {
  return (await call('form.saveCopy', { pdf })).saved;
}

/** The archived PDF of a print whose printer failed; null when it went wrong before there was one. */
export async function archivedSince(complaintId: string, since: number): Promise<string | null> {
  const { prints } = await call('complaint.get', { id: complaintId });
  const last = prints.at(-1);
  return last !== undefined && Date.parse(last.at) >= since ? last.pdf : null;
}
