import type { Identity } from '../../shared/domain/complaint/event';
import { maskedIdentity } from '../../shared/domain/complaint/masked';
import type { PersonView } from '../../shared/ipc/identity';
import { DeskError } from '../../shared/ipc/wire';
import { findBoxes } from '../db/repositories/identity-boxes';
import { scopeOf } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { digestOf } from './identity-keeper';

type Context = Pick<ServiceContext, 'store' | 'identity'>;

/** What the sealed records of some digests hold; those that are gone, changed, closed or not to be seen are left out. */
export async function openIdentities(context: Context, actor: Actor, digests: readonly string[]): Promise<Map<string, Identity>> {
  const boxes = [...(await context.store.read(async (db) => findBoxes(db, await scopeOf(db, actor), [...new Set(digests)])))];
  const whole = boxes.filter(([digest, box]) => digestOf(box) === digest);
  const opened = await context.identity.open(whole.map(([, box]) => box));
  return new Map(whole.flatMap(([digest], index) => (opened[index] ? [[digest, opened[index]]] : [])));
}

/** The masked persons of some digests, in their order. */
export async function maskedIdentities(context: Context, actor: Actor, digests: readonly string[]): Promise<{ digest: string; person: PersonView | null }[]> {
  const opened = await openIdentities(context, actor, digests);
  return digests.map((digest) => {
    const identity = opened.get(digest);
    return { digest, person: identity === undefined ? null : maskedIdentity(identity) };
  });
}

/** The whole person of one digest. */
export async function revealIdentity(context: Context, actor: Actor, digest: string): Promise<PersonView> {
  const identity = (await openIdentities(context, actor, [digest])).get(digest);
  if (identity === undefined) throw new DeskError('NOT_FOUND');
  return identity;
}
