import { bytesOf } from '../bytes';
import { insertRows } from '../insert-rows';
import type { DraftTable, Executor } from '../schema';

/** A draft as stored: its fields as JSON without identity, which is in the box. */
export interface StoredDraft {
  readonly id: string;
  readonly title: string;
  readonly fields: string;
  /** Who types it; null in drafts from before this was kept. */
  readonly writer: string | null;
  readonly box: Uint8Array | null;
  readonly updatedAt: string;
}

/** Keeps a draft in place of what it was before. */
export async function putDraft(db: Executor, draft: StoredDraft): Promise<void> {
  const known = await db.selectFrom('draft').select('created_at').where('id', '=', draft.id).executeTakeFirst();
  const { updatedAt, ...kept } = draft;
  const row: DraftTable = { ...kept, created_at: known?.created_at ?? updatedAt, updated_at: updatedAt };
  await insertRows(db, 'draft', [row], ['id']);
}

/** All drafts, the last touched first. */
export async function allDrafts(db: Executor): Promise<Pick<StoredDraft, 'id' | 'title' | 'writer' | 'fields' | 'updatedAt'>[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['id', 'title', 'writer', 'fields', 'updated_at'])
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ updated_at, ...kept }) => ({ ...kept, updatedAt: updated_at }));
}

/** One draft. */
export async function findDraft(db: Executor, id: string): Promise<StoredDraft | null> {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { title, fields, writer, box, updated_at: updatedAt } = row;
  return { id, title, fields, writer, box: box === null ? null : bytesOf(box), updatedAt };
}

/** Forgets a draft; one that is not there is no failure. */
export async function removeDraft(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('draft').where('id', '=', id).execute();
}
