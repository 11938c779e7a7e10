import type { InboxRow } from '../../../../shared/ipc/inbox';
import type { Settings } from '../../../../shared/ipc/office';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';

/** What this desk remembers about printing. */
export function printSettings(): Promise<Settings> {
  return call('settings.get', {});
}

/** Prints one complaint's form on the remembered printer; without one its PDF is stored. */
export async function printOne({ id }: InboxRow, { printer, copies }: Settings): Promise<void> {
  await call('form.print', { complaintId: id, printer, copies });
}

/** Archives one complaint under its own number; what is missing is told as for a single one. */
export async function archiveOne({ id, number }: InboxRow): Promise<void> {
  const { revision, actions } = await call('complaint.get', { id });
  const offer = actions.find((action) => action.id === 'archive');
  if (offer?.allowed !== true) throw new CallError('NOT_ALLOWED', `${offer?.why ?? '这一步现在不需要'}。`);
  await call('complaint.act', { id, expectedRevision: revision, act: { action: 'archive', archiveNumber: number.replace(/^TS-/, 'GD-') } });
}
