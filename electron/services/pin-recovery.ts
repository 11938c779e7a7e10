import type { Role } from '../../shared/domain/staff/role';
import { allStaff } from '../db/repositories/office';
import { putPin } from '../db/repositories/pins';
import { drawnPin } from './drawn-pin';
import type { SessionContext } from './session';

/** Who records what nobody signed in could: whoever sits at the computer itself. */
const atTheComputer = 'command';

/** What came of asking for a PIN at the computer: a PIN for one sign-in, or who there is to choose from. */
export type Recovered =
  | { readonly kind: 'given'; readonly name: string; readonly pin: string }
  | { readonly kind: 'choose'; readonly people: readonly { readonly name: string; readonly role: Role }[] };

/**
 * Gives somebody a PIN for one sign-in where nobody is left who could sign in and give it: the way back of an office
 * whose only leader forgot theirs. `whom` is a name, or a place in the list of people beginning at 1.
 */
export async function recoverPin({ store, pins }: Pick<SessionContext, 'store' | 'pins'>, whom: string | undefined): Promise<Recovered> {
  const people = await store.read(allStaff);
  const named = people.filter(({ name }, at) => name === whom || String(at + 1) === whom);
  const [person] = named;
  if (person === undefined || named.length > 1) return { kind: 'choose', people: people.map(({ name, role }) => ({ name, role })) };
  const pin = drawnPin();
  const hash = await pins.hash(pin);
  await store.uow(async ({ db, append }) => {
    await append([{ type: 'staff.pin-given', body: { staffId: person.id }, stream: 'office', occurredAt: null, actor: atTheComputer }]);
    await putPin(db, { staffId: person.id, hash, given: true, failures: 0, failedAt: null });
  });
  return { kind: 'given', name: person.name, pin };
}
