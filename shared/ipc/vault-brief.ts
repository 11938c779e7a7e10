import { z } from 'zod';
import { vaultStates } from '../domain/vault/state';
import { isoTime } from './method';

/** Where the vault stands and to which key the window seals: enough to write. */
export const vaultBrief = z.strictObject({
  state: z.enum(vaultStates),
  /** The public key; null while there is no vault. */
  key: z.string().nullable(),
  /** Since when it is locked for an inspection; null while it is not. */
  inspection: isoTime.nullable(),
});

/** Where the vault stands and to which key the window seals. */
export type VaultBrief = z.output<typeof vaultBrief>;
