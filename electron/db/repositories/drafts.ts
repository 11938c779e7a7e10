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
  /** What a sealed box is named by, and whether it may be saved as it is; null for one that is not sealed. */
  readonly sealed?: { readonly digest: string; readonly ready: boolean } | null;
  readonly updatedAt: string;
  /** Where it is typed; none for an intake. */
  readonly place?: string | null;
}

/** Keeps a draft in place of what it was before. */
export async function putDraft(db: Executor, draft: StoredDraft): Promise<void> {
  const known = await db.selectFrom('draft').select('created_at').where('id', '=', draft.id).executeTakeFirst();
  const { updatedAt, sealed = null, place = null, ...kept } = draft;
  const named = { box_digest: sealed?.digest ?? null, box_ready: sealed === null ? null : Number(sealed.ready) };
  const row: DraftTable = { ...kept, ...named, place, created_at: known?.created_at ?? updatedAt, updated_at: updatedAt };
  await insertRows(db, 'draft', [row], ['id']);
}

/** All unfinished intakes, the last touched first. */
export async function allDrafts(db: Executor): Promise<Pick<StoredDraft, 'id' | 'title' | 'writer' | 'fields' | 'updatedAt'>[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['id', 'title', 'writer', 'fields', 'updated_at'])
    .where('place', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ updated_at, ...kept }) => ({ ...kept, updatedAt: updated_at }));
}

/** What somebody typed elsewhere than at intake and did not finish, the last touched first. */
export async function keptTexts(db: Executor, writer: string): Promise<{ place: string; title: string; updatedAt: string }[]> {
  const rows = await db
    .selectFrom('draft')
    .select(['place', 'title', 'updated_at'])
    .where('writer', '=', writer)
    .where('place', 'is not', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap(({ updated_at: updatedAt, place, ...kept }) => (place === null ? [] : [{ ...kept, place, updatedAt }]));
}

/** One draft. */
export async function findDraft(db: Executor, id: string): Promise<StoredDraft | null> {
  const row = await db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { title, fields, writer, box, box_digest: digest, box_ready, updated_at: updatedAt, place } = row;
  const sealed = digest === null ? null : { digest, ready: box_ready === 1 };
  return { id, title, fields, writer, box: box === null ? null : bytesOf(box), sealed, updatedAt, place };
}

/** Forgets a draft; one that is not there is no failure. */
export async function removeDraft(db: Executor, id: string): Promise<void> {
  await db.deleteFrom('draft').where('id', '=', id).execute();
}

/** The drafts whose box is not sealed yet. */
export async function plainDraftBoxes(db: Executor): Promise<{ id: string; box: Uint8Array }[]> {
  const found = await db.selectFrom('draft').select(['id', 'box']).where('box', 'is not', null).where('box_digest', 'is', null).execute();
  return found.flatMap(({ id, box }) => (box === null ? [] : [{ id, box: bytesOf(box) }]));
}

/** The customers of drafts that are sealed. */
export async function sealedDraftBoxes(db: Executor): Promise<{ id: string; box: Uint8Array }[]> {
  const found = await db.selectFrom('draft').select(['id', 'box']).where('box', 'is not', null).where('box_digest', 'is not', null).execute();
  return found.flatMap(({ id, box }) => (box === null ? [] : [{ id, box: bytesOf(box) }]));
}

/** Puts a draft's customer sealed to another key in the place of what it was, unless it was typed anew meanwhile. */
export async function resealDraft(db: Executor, id: string, before: Uint8Array, box: Uint8Array): Promise<void> {
  await db.updateTable('draft').set({ box }).where('id', '=', id).where('box', '=', before).execute();
}

/** Puts a sealed box in the place of a draft's plain one. */
export async function sealDraft(db: Executor, id: string, box: Uint8Array, digest: string): Promise<void> {
  await db.updateTable('draft').set({ box, box_digest: digest, box_ready: 0 }).where('id', '=', id).execute();
}
