import type { matchWays } from './event';

/** A page of a signed sheet that came back. */
export interface ReturnedPage {
  /** The digest of the page as it is kept. */
  readonly file: string;
  readonly form: string;
  /** Which version of the record stood on the sheet. */
  readonly version: number;
  readonly page: number;
  readonly how: (typeof matchWays)[number];
  readonly at: string;
  readonly by: string;
  readonly withdrawn: { readonly reason: string; readonly at: string; readonly by: string } | null;
}

/** No sheet is back. One value for all: a rebuild makes a million complaints of which most have none. */
export const noneReturned: readonly ReturnedPage[] = [];
