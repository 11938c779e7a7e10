import type { FormModel } from '../../../shared/domain/form/model';

/** What the printing test program is asked to do. */
export type Job = { readonly id: number } & (
  | { readonly type: 'print'; readonly model: FormModel; readonly file: string }
  | { readonly type: 'warm' }
  | { readonly type: 'close' }
);

/** What it answers. */
export type JobResult =
  | { readonly id: number; readonly ok: true; readonly pages?: number; readonly ms?: number }
  | { readonly id: number; readonly ok: false; readonly error: string };
