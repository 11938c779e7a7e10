import type { Identity } from '../../shared/domain/complaint/event';
import { titleOf } from '../../shared/domain/complaint/title';
import { type Draft, draftFields, type DraftFields } from '../../shared/ipc/draft';
import { DeskError } from '../../shared/ipc/wire';
import { allDrafts, findDraft, putDraft as storeDraft, removeDraft } from '../db/repositories/drafts';
import type { ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'identity'>;

const nobody: Identity = { name: null, phone: null, unit: null, contract: null };
const bodySchema = draftFields.omit({ identity: true });

/** Keeps what is being typed; who complains goes into a box apart from the rest. */
export async function putDraft(
  { store, clock, identity }: Context,
  { id, fields }: { readonly id: string; readonly fields: DraftFields },
): Promise<{ updatedAt: string }> {
  const { identity: typed, ...body } = fields;
  const person = typedIdentity(typed);
  const sealed = person === null ? null : await identity.seal(person);
  const updatedAt = clock();
  await store.uow(async ({ db }) => {
    const saved = await db.selectFrom('complaint').select('id').where('id', '=', id).executeTakeFirst();
    // A late draft of what is already taken in would come back as a second complaint.
    if (saved !== undefined) return;
    const title = titleOf(fields.facts);
    await storeDraft(db, { id, title, fields: JSON.stringify(body), box: sealed?.box ?? null, updatedAt });
  });
  return { updatedAt };
}

/** All drafts, the last touched first. */
export function listDrafts({ store }: Pick<Context, 'store'>): Promise<{ id: string; title: string; updatedAt: string }[]> {
  return store.read(allDrafts);
}

/** A draft as it was typed; who complains is left empty where the box cannot be opened. */
export async function getDraft({ store, identity }: Context, id: string): Promise<Draft> {
  const draft = await store.read((db) => findDraft(db, id));
  if (draft === null) throw new DeskError('NOT_FOUND');
  const [person] = draft.box === null ? [] : await identity.open([draft.box]);
  const fields = { ...bodySchema.parse(JSON.parse(draft.fields)), identity: person ?? nobody };
  return { id, fields, updatedAt: draft.updatedAt };
}

/** Throws a draft away. */
export async function discardDraft({ store }: Pick<Context, 'store'>, id: string): Promise<void> {
  await store.uow(({ db }) => removeDraft(db, id));
}

function typedIdentity(typed: Identity): Identity | null {
  const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);
  const person = { name: filled(typed.name), phone: filled(typed.phone), unit: filled(typed.unit), contract: filled(typed.contract) };
  return Object.values(person).every((text) => text === null) ? null : person;
}
