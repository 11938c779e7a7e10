import { useQuery } from '@tanstack/react-query';
import type { ActInput, ActionId } from '../../../../shared/domain/handling/input';
import { printerOf } from '../../../../shared/domain/paper/printer';
import { type Role, roles } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import type { Settings } from '../../../../shared/ipc/office';
import { call } from '../../../bridge/call';
import { CallError } from '../../../bridge/call-error';
import { ask } from '../../../bridge/query';

/** What this desk remembers about printing. */
export function printSettings(): Promise<Settings> {
  return call('settings.get', {});
}

/** Prints one complaint's form on the remembered printer; without one its PDF is stored. */
export async function printOne({ id }: InboxRow, settings: Settings): Promise<void> {
  await call('form.print', { complaintId: id, printer: printerOf(settings), copies: settings.copies });
}

/** Archives one complaint under its own number; what is missing is told as for a single one. */
export async function archiveOne({ id, number }: InboxRow): Promise<void> {
  await actOn(id, 'archive', () => ({ action: 'archive', archiveNumber: number.replace(/^TS-/, 'GD-') }));
}

/** Where several complaints are passed on to; null leaves each as it is. */
export interface Route {
  readonly handler: Role | null;
  readonly department: string | null;
  readonly reason: string;
}

/** How one complaint is passed on as the others are. */
export function routeOne({ handler, department, reason }: Route): (row: InboxRow) => Promise<void> {
  return ({ id }) =>
    actOn(id, 'route', (complaint) => ({
      action: 'route',
      handler: handler ?? complaint.handler,
      department: department ?? complaint.handling.department ?? complaint.about.department,
      reason,
    }));
}

/** The roles that the office's policy passes complaints to. */
export function useHandlers(): readonly Role[] {
  const policy = useQuery(ask('policy.current', {})).data;
  const named = new Set(policy?.routes.map(({ handler }) => handler));
  return roles.filter((role) => named.has(role));
}

/** One step for one complaint as it stands now; what keeps it from being done is the error's own sentence. */
async function actOn(id: string, action: ActionId, act: (complaint: ComplaintDetail) => ActInput): Promise<void> {
  const complaint = await call('complaint.get', { id });
  const offer = complaint.actions.find((one) => one.id === action);
  if (offer?.allowed !== true) throw new CallError('NOT_ALLOWED', `${offer?.why ?? '这一步现在不需要'}。`);
  try {
    await call('complaint.act', { id, expectedRevision: complaint.revision, act: act(complaint) });
  } catch (error) {
    if (!(error instanceof CallError) || error.faults.length === 0) throw error;
    throw new CallError(error.code, error.faults.map(({ message }) => message).join(''), error.faults);
  }
}
