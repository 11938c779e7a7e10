import type { Identity } from '../../shared/domain/complaint/event';
import type { PersonView } from '../../shared/ipc/identity';
import { DeskError } from '../../shared/ipc/wire';
import { maskName, maskPhone } from '../../shared/util/mask';
import { findBoxes } from '../db/repositories/identity-boxes';
import type { ServiceContext } from './context';
import { digestOf } from './identity-keeper';

type Context = Pick<ServiceContext, 'store' | 'identity'>;

/** What the sealed records of some digests hold; those that are gone, changed or closed are left out. */
export async function openIdentities(context: Context, digests: readonly string[]): Promise<Map<string, Identity>> {
  const boxes = [...(await context.store.read((db) => findBoxes(db, [...new Set(digests)])))];
  const whole = boxes.filter(([digest, box]) => digestOf(box) === digest);
  const opened = await context.identity.open(whole.map(([, box]) => box));
  return new Map(whole.flatMap(([digest], index) => (opened[index] ? [[digest, opened[index]]] : [])));
}

/** The masked persons of some digests, in their order. */
export async function maskedIdentities(context: Context, digests: readonly string[]): Promise<{ digest: string; person: PersonView | null }[]> {
  const opened = await openIdentities(context, digests);
  return digests.map((digest) => {
    const identity = opened.get(digest);
    return { digest, person: identity === undefined ? null : masked(identity) };
  });
}

/** The whole person of one digest. */
export async function revealIdentity(context: Context, digest: string): Promise<PersonView> {
  const identity = (await openIdentities(context, [digest])).get(digest);
  if (identity === undefined) throw new DeskError('NOT_FOUND');
  return identity;
}

/** The unit stays readable: the desk tells cases apart by it, and alone it names nobody. */
function masked({ name, phone, unit, contract }: Identity): PersonView {
  return {
    name: name === null ? null : maskName(name),
    phone: phone === null ? null : maskPhone(phone),
    unit,
    contract: contract === null ? null : maskEnd(contract),
  };
}

/** Of a contract number only the beginning can be read. */
function maskEnd(text: string): string {
  const letters = [...text.trim()];
  const kept = Math.min(3, Math.floor(letters.length / 2));
  return letters.slice(0, kept).join('') + '*'.repeat(4);
}
