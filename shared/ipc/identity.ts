import { z } from 'zod';
import { digest, method, signedIn, withCustomers } from './method';

const person = z.strictObject({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  unit: z.string().nullable(),
  contract: z.string().nullable(),
});

/** Who a customer is; masked or whole. */
export type PersonView = z.output<typeof person>;

/** Who complained: apart from the record, so that the vault can stand behind these two calls alone. */
export const identityMethods = {
  'identity.masked': method(
    signedIn,
    z.strictObject({ digests: z.array(digest).max(100) }),
    z.array(z.strictObject({ digest, person: person.nullable() })),
  ),
  'identity.reveal': method(withCustomers, z.strictObject({ digest }), person),
} as const;
