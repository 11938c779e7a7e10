import { z } from 'zod';
import { roles, seesCustomers, type Role } from '../domain/staff/role';
import { hasUnprintable } from '../util/text';

/** Who may call a method: `open` before anybody signed in, otherwise a session, optionally of given roles. */
export type Access = { readonly session: 'open' } | { readonly session: 'signed-in'; readonly roles?: readonly Role[] };

/** One line of the contract. */
export interface Method {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly access: Access;
}

/** Anybody at the desk, before sign-in too. */
export const open: Access = { session: 'open' };
/** Any member of staff who is signed in. */
export const signedIn: Access = { session: 'signed-in' };
/** The administrator and those who lead the office. */
export const leading: Access = {
  session: 'signed-in',
  roles: roles.filter((role) => role !== 'receptionist' && role !== 'department-head'),
};

/** Everybody who works with customers. */
export const withCustomers: Access = { session: 'signed-in', roles: roles.filter(seesCustomers) };

/** Writes one method down with its exact schema types kept. */
export function method<I extends z.ZodType, O extends z.ZodType>(access: Access, input: I, output: O) {
  return { access, input, output } as const;
}

/** No arguments. */
export const nothing = z.strictObject({});
/** An answer without content. */
export const done = z.null();
/** ISO-8601 UTC with milliseconds, as the log stores it. */
export const isoTime = z.iso.datetime({ precision: 3 });
/** A record id (UUID). */
export const recordId = z.uuid();
/** A lower-case SHA-256. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Typed text on its way in; the domain says how long each field may be, this only bounds a message. */
export const typedText = z.string().max(100_000);
/** A short line of typed text. */
export const typedLine = z.string().max(2_000);
/** The name of a printer queue: something that can be seen. */
export const printerName = z.string().trim().min(1).max(2_000).refine((name) => !hasUnprintable(name));
