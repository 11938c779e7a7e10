import type { AttachmentKind, AttachmentWhat } from './what';

/** A file that belongs to a complaint. */
export interface Attachment {
  /** The digest of the file, under which it is kept. */
  readonly file: string;
  readonly size: number;
  readonly kind: AttachmentKind;
  readonly ext: string;
  readonly what: AttachmentWhat;
  readonly note: string | null;
  readonly shows: boolean;
  readonly at: string;
  readonly by: string;
  readonly withdrawn: { readonly reason: string; readonly at: string; readonly by: string } | null;
}

/** Nothing is attached. One value for all: a rebuild makes a million complaints of which most have none. */
export const noneAttached: readonly Attachment[] = [];
