import type { FormModel } from '../../../shared/domain/form/model';
import type { PaperModel } from '../../../shared/domain/paper/model';

/** What the printing test program is asked to do, with its usual press or one that gives up soon. */
export type JobBody = { readonly press?: 'usual' | 'hasty' } & (
  | { readonly type: 'print'; readonly model: PaperModel; readonly file: string }
  | { readonly type: 'static'; readonly model: FormModel; readonly file: string }
  | { readonly type: 'crash'; readonly model: FormModel }
  | { readonly type: 'warm' | 'close' | 'windows' }
);

/** A job with the number under which it is answered. */
export type Job = JobBody & { readonly id: number };

/** What the program answers. */
export type JobResult =
  | { readonly id: number; readonly ok: true; readonly pages?: number; readonly ms?: number; readonly windows?: number }
  | { readonly id: number; readonly ok: false; readonly error: string };
