import { z } from 'zod';
import { registerRow } from '../domain/register/row';
import { roles, seesCustomers } from '../domain/staff/role';
import { identity, sealedPerson } from './intake';
import { type Access, digest, done, isoTime, method, nothing, recordId } from './method';

const natural = z.number().int().min(0);

/** Whoever leads those who work with customers. */
const keepers: Access = { session: 'signed-in', roles: roles.filter((role) => seesCustomers(role) && role !== 'receptionist' && role !== 'department-head') };

const part = z.strictObject({ row: registerRow, identity, sealed: sealedPerson.nullish() });

/** A line on its way in: what it says, and who complained, sealed where there is a vault. */
export type RegisterPart = z.output<typeof part>;

const lastImport = z.strictObject({
  import: recordId,
  at: isoTime,
  by: z.string(),
  cases: natural,
  open: natural,
  /** The SHA-256 of the file, so that none comes in twice. */
  file: digest,
  /** How many of them something happened to since; null once it was taken back. */
  moved: natural.nullable(),
});

/** Old registers: brought in as a whole or not at all, and taken back as a whole. */
export const registerMethods = {
  /** Holds some more lines, ready to be recorded at once; nothing is recorded yet. Another id forgets those before. */
  'register.hold': method(keepers, z.strictObject({ id: recordId, parts: z.array(part).min(1).max(500) }), z.strictObject({ held: natural })),
  /** Backs up, then records all that is held, or nothing. */
  'register.import': method(keepers, z.strictObject({ id: recordId, file: digest, lines: z.number().int().min(1) }), z.strictObject({ cases: natural, open: natural })),
  'register.undo': method(keepers, z.strictObject({ import: recordId }), done),
  /** Lets go of what is held. */
  'register.forget': method(keepers, nothing, done),
  /** How far recording or taking back is; null while neither is under way. `total` is 0 while a backup is made. */
  'register.progress': method(keepers, nothing, z.strictObject({ done: natural, total: natural }).nullable()),
  'register.stop': method(keepers, nothing, done),
  'register.imports': method(keepers, nothing, z.array(lastImport)),
} as const;
