import type { FormModel } from '../domain/form/model';
import type { Sheet } from '../domain/paper/sheet';

/** The channel on which main hands the paper window its one port. */
export const PAPER_CHANNEL = 'desk:paper';

/** What main tells the paper window: get ready without knowing anything, or lay this form out. */
export type PaperOrder = { readonly type: 'prime' } | {
  readonly type: 'form';
  readonly model: FormModel | Sheet;
  /** Who complains comes over the port that comes with the order, past main. */
  readonly lent: boolean;
};

/** What the paper window answers. */
export type PaperAnswer =
  | { readonly type: 'primed' }
  | { readonly type: 'laid-out'; readonly pages: number }
  | { readonly type: 'failed' };
