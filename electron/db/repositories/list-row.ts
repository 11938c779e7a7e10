import type { Channel } from '../../../shared/domain/complaint/channel';
import { severities, type Severity } from '../../../shared/domain/severity/severity';
import type { Role } from '../../../shared/domain/staff/role';
import { erasedIdentity, inNoList, noDue, type ComplaintTable } from '../schema';

/** A complaint as lists show it. */
export interface ListRow {
  readonly id: string;
  readonly number: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly severity: Severity;
  readonly channel: Channel;
  readonly title: string;
  readonly stage: string;
  readonly handler: Role;
  readonly department: string | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly dueClock: string | null;
  readonly printCount: number;
  readonly closedAt: string | null;
  readonly identity: string | null;
  /** The data of whoever complained was erased. */
  readonly erased: boolean;
  /** It goes on under another one and stands in no list. */
  readonly merged: boolean;
}

/** The columns a list row is made of. */
export const listColumns = [
  'complaint.id',
  'complaint.number',
  'complaint.policy_id',
  'complaint.policy_version',
  'complaint.severity_rank',
  'complaint.channel',
  'complaint.title',
  'complaint.stage',
  'complaint.handler',
  'complaint.department',
  'complaint.received_at',
  'complaint.order_at',
  'complaint.due_clock',
  'complaint.print_count',
  'complaint.closed_at',
  'complaint.identity',
] as const;

type Column = (typeof listColumns)[number] extends `complaint.${infer Name}` ? Name : never;

/** A list row out of its columns. */
export function listRow(row: Pick<ComplaintTable, Column>): ListRow {
  const merged = row.order_at === inNoList;
  return {
    id: row.id,
    number: row.number,
    policy: { id: row.policy_id, version: row.policy_version },
    severity: severities[row.severity_rank - 1] ?? 'minor',
    channel: row.channel as Channel,
    title: row.title,
    stage: row.stage,
    handler: row.handler as Role,
    department: row.department,
    receivedAt: row.received_at,
    merged,
    dueAt: row.closed_at !== null || row.order_at === noDue ? null : row.order_at,
    dueClock: row.due_clock,
    printCount: row.print_count,
    closedAt: merged ? null : row.closed_at,
    identity: row.identity === erasedIdentity ? null : row.identity,
    erased: row.identity === erasedIdentity,
  };
}
