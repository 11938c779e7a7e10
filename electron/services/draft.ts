import { z } from 'zod';
import type { Identity } from '../../shared/domain/complaint/event';
import { titleOf } from '../../shared/domain/complaint/title';
import { type Draft, draftFields, type DraftFields } from '../../shared/ipc/draft';
import type { SealedPerson } from '../../shared/ipc/intake';
import { DeskError } from '../../shared/ipc/wire';
import { mayOpenDraft, type Viewer } from '../../shared/domain/staff/visibility';
import { allDrafts, findDraft, putDraft as storeDraft, removeDraft, type StoredDraft } from '../db/repositories/drafts';
import { everyStaff } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'identity'>;

const nobody: Identity = { name: null, phone: null, unit: null, contract: null };
const bodySchema = draftFields.omit({ identity: true, sealed: true, sealedReady: true }).extend({ building: z.string().nullish() });

/** Keeps what is being typed; who complains goes into a box apart from the rest. */
export async function putDraft(
  { store, clock, identity }: Context,
  { staffId }: Actor,
  { id, fields }: { readonly id: string; readonly fields: DraftFields },
): Promise<{ updatedAt: string }> {
  const { identity: typed, sealed: box, sealedReady: ready = false, ...body } = fields;
  const kept = await identity.boxOf(typedIdentity(typed), box);
  const sealed = kept?.sealed === 1 ? { digest: kept.digest, ready } : null;
  const updatedAt = clock();
  await store.uow(async ({ db }) => {
    const saved = await db.selectFrom('complaint').select('id').where('id', '=', id).executeTakeFirst();
    // A late draft of what is already taken in would come back as a second complaint.
    if (saved !== undefined) return;
    await refuseOthers(db, staffId, id);
    const title = titleOf(fields.facts);
    await storeDraft(db, { id, title, writer: staffId, fields: JSON.stringify({ ...body, building: box?.building ?? null }), box: kept?.box ?? null, sealed, updatedAt });
  });
  return { updatedAt };
}

/** The drafts that somebody may go on with, the last touched first. */
export function listDrafts({ store }: Pick<Context, 'store'>, { staffId }: Actor): Promise<{ id: string; title: string; updatedAt: string }[]> {
  return store.read(async (db) => {
    const opens = await openerOf(db, staffId);
    return (await allDrafts(db)).filter(opens).map(({ id, title, updatedAt }) => ({ id, title, updatedAt }));
  });
}

/** A draft as it was typed; who complains comes back sealed, as the window sealed it, where there is a vault. */
export async function getDraft({ store, identity }: Context, { staffId }: Actor, id: string): Promise<Draft> {
  const draft = await store.read(async (db) => {
    const found = await findDraft(db, id);
    return found !== null && (await openerOf(db, staffId))(found) ? found : null;
  });
  if (draft === null) throw new DeskError('NOT_FOUND');
  const { box, sealed } = draft;
  const { building, ...body } = bodySchema.parse(JSON.parse(draft.fields));
  if (box !== null && sealed !== null && sealed !== undefined) {
    return { id, fields: { ...body, identity: nobody, sealed: { digest: sealed.digest, box, building }, sealedReady: sealed.ready }, updatedAt: draft.updatedAt };
  }
  const [person] = box === null ? [] : await identity.open([box]);
  return { id, fields: { ...body, identity: person ?? nobody }, updatedAt: draft.updatedAt };
}

/** Who complains in a draft, sealed, for whoever may go on with it. */
export async function draftBox(context: Context, actor: Actor, id: string): Promise<Pick<SealedPerson, 'digest' | 'box'> | null> {
  const { sealed } = (await getDraft(context, actor, id)).fields;
  return sealed === null || sealed === undefined ? null : { digest: sealed.digest, box: sealed.box };
}

/** Throws a draft away. */
export async function discardDraft({ store }: Pick<Context, 'store'>, { staffId }: Actor, id: string): Promise<void> {
  await store.uow(async ({ db }) => {
    await refuseOthers(db, staffId, id);
    await removeDraft(db, id);
  });
}

/** Refuses to touch what somebody else is typing. */
export async function refuseOthers(db: Executor, staffId: string, id: string): Promise<void> {
  const draft = await findDraft(db, id);
  if (draft !== null && !(await openerOf(db, staffId))(draft)) throw new DeskError('NOT_FOUND');
}

/** Tells which drafts somebody may go on with. */
async function openerOf(db: Executor, staffId: string): Promise<(draft: Pick<StoredDraft, 'writer' | 'fields'>) => boolean> {
  const staff = await everyStaff(db);
  const viewer: Viewer | undefined = staff.find(({ id, left }) => id === staffId && !left);
  return ({ writer, fields }) => viewer !== undefined && mayOpenDraft(viewer, { writer, about: aboutOf(fields) }, staff);
}

function aboutOf(fields: string): DraftFields['about'] {
  return bodySchema.parse(JSON.parse(fields)).about;
}

function typedIdentity(typed: Identity): Identity {
  const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);
  return { name: filled(typed.name), phone: filled(typed.phone), unit: filled(typed.unit), contract: filled(typed.contract) };
}
