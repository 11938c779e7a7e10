import type { Printer } from '../../../../shared/ipc/form';
import type { Settings } from '../../../../shared/ipc/office';

/** What is to be printed: a paper of a complaint, or a blank one; 《客户投诉意见处理表》 where none is named. */
export interface PrintJob {
  readonly complaintId: string | null;
  readonly paper?: string | undefined;
  /** What a paper that is of no complaint is filled from; without it a blank one. */
  readonly of?: string | undefined;
  /** The printer that is chosen is for this paper alone. */
  readonly own?: boolean;
}

/** Where printing stands. */
export type PrintState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly job: PrintJob }
  | { readonly kind: 'choosing'; readonly job: PrintJob; readonly printers: readonly Printer[]; readonly settings: Settings }
  | { readonly kind: 'failed'; readonly job: PrintJob; readonly message: string; readonly settings: Settings; readonly since: number };
