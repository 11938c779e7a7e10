import { z } from 'zod';
import { roles } from '../domain/staff/role';
import { done, method, nothing, open, signedIn } from './method';

const pin = z.string().max(40);

/** Somebody who may sign in, and whether they have a PIN: none yet, their own, or one given for once. */
const signer = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.string().nullable(),
  pin: z.enum(['none', 'own', 'given']),
});

/** Somebody who may sign in, as the sign-in page shows one. */
export type Signer = z.output<typeof signer>;

/** Who is on duty. */
export const sessionMethods = {
  'session.people': method(open, nothing, z.array(signer)),
  /** Signs somebody in; where a new PIN is wanted first, `newPin` has to come with the next try. */
  'session.signIn': method(
    open,
    z.strictObject({ staffId: z.string().max(64), pin: pin.nullable(), newPin: pin.nullable() }),
    z.strictObject({ outcome: z.enum(['signed-in', 'new-pin']) }),
  ),
  'session.signOut': method(open, nothing, done),
  /** A hand is on the desk: whoever is on duty stays signed in. */
  'session.active': method(signedIn, nothing, done),
  'session.changePin': method(signedIn, z.strictObject({ pin, newPin: pin }), done),
} as const;
