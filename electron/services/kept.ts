import type { Identity } from '../../shared/domain/complaint/event';
import { seesCustomers } from '../../shared/domain/staff/role';
import type { Checked, Output } from '../../shared/ipc/contract';
import { DeskError } from '../../shared/ipc/wire';
import { numbersOf } from '../db/repositories/complaints';
import { findDraft, keptTexts, putDraft, removeDraft } from '../db/repositories/drafts';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'identity'>;

const nobody: Identity = { name: null, phone: null, unit: null, contract: null };

/** Keeps what somebody types at a place, instead of what was there; who complains goes into a box apart from the rest. */
export async function keepText({ store, clock, identity: keeper }: Context, { staffId, role }: Actor, typed: Checked<'kept.put'>): Promise<{ updatedAt: string }> {
  const { place, title, body, identity, sealed: box, ready } = typed;
  if ((identity !== null || (box ?? null) !== null) && !seesCustomers(role)) throw new DeskError('NOT_ALLOWED');
  const kept = await keeper.boxOf(identity ?? nobody, box);
  const sealed = kept?.sealed === 1 ? { digest: kept.digest, ready } : null;
  const fields = JSON.stringify({ body, ready });
  const updatedAt = clock();
  await store.uow(({ db }) => putDraft(db, { id: idOf(staffId, place), place, title, writer: staffId, fields, box: kept?.box ?? null, sealed, updatedAt }));
  return { updatedAt };
}

/** What somebody typed at a place and did not finish; null for nothing. */
export async function keptText({ store, identity: keeper }: Pick<Context, 'store' | 'identity'>, { staffId }: Actor, place: string): Promise<Output<'kept.get'>> {
  const found = await store.read((db) => findDraft(db, idOf(staffId, place)));
  if (found === null) return null;
  const { title, updatedAt, box, sealed } = found;
  const { body, ready } = JSON.parse(found.fields) as { readonly body: string; readonly ready: boolean };
  if (box !== null && sealed !== null && sealed !== undefined) return { title, body, identity: null, sealed: { digest: sealed.digest, box }, ready: sealed.ready, updatedAt };
  const [person] = box === null ? [] : await keeper.open([box]);
  return { title, body, identity: person ?? null, ready, updatedAt };
}

/** Forgets what somebody typed at a place: it was done, or given up. */
export async function dropText({ store }: Pick<Context, 'store'>, { staffId }: Actor, place: string): Promise<void> {
  await store.uow(({ db }) => removeDraft(db, idOf(staffId, place)));
}

/** What somebody did not finish anywhere; of complaints that they may not see any more nothing is said. */
export function listKept({ store }: Pick<Context, 'store'>, actor: Actor): Promise<Output<'kept.list'>> {
  return store.read(async (db) => {
    const texts = (await keptTexts(db, actor.staffId)).map((text) => ({ ...text, complaint: complaintIn(text.place) }));
    const named = [...new Set(texts.flatMap(({ complaint }) => complaint ?? []))];
    const seen = new Set((await numbersOf(db, await scopeOf(db, actor), named)).map(({ id }) => id));
    return texts.filter(({ complaint }) => complaint === null || seen.has(complaint));
  });
}

/** No record id, so that nobody reaches it as the draft of an intake. */
function idOf(staffId: string, place: string): string {
  return `${staffId} ${place}`;
}

/** A place that belongs to a complaint begins with its id. */
function complaintIn(place: string): string | null {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?= )/.exec(place)?.[0] ?? null;
}
