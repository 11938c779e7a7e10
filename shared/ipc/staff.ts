import { z } from 'zod';
import { roles } from '../domain/staff/role';
import { done, leading, method, nothing, signedIn, typedLine } from './method';

const staffId = z.string().max(64);
const facts = { name: typedLine, role: z.enum(roles), department: typedLine.nullable() };
const newStaff = z.strictObject(facts);
const change = z.strictObject({ staffId, ...facts });

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.string().nullable(),
  /** When they left; null while they are there. */
  leftAt: z.string().nullable(),
  pin: z.enum(['none', 'own', 'given']),
});

/** Somebody who is or was of the office, as the staff page shows one. */
export type Member = z.output<typeof member>;

/** What a change among the staff would bring with it. */
const consequences = z.strictObject({
  /** Why it may not be made; null when it may. */
  why: z.string().nullable(),
  handovers: z.array(z.strictObject({ count: z.number().int(), to: z.string() })),
  drafts: z.number().int(),
});

/** What a change among the staff would bring with it. */
export type Consequences = z.output<typeof consequences>;

const given = z.strictObject({ pin: z.string() });

/** The people of the office, those who left among them. */
export const staffMethods = {
  'staff.everyone': method(signedIn, nothing, z.array(member)),
  /** Adds somebody, with a PIN for the first sign-in that is told once and kept nowhere. */
  'staff.add': method(leading, newStaff, given),
  'staff.change': method(leading, change, done),
  'staff.leave': method(leading, z.strictObject({ staffId }), done),
  'staff.return': method(leading, z.strictObject({ staffId }), given),
  /** What leaving, or a change of role or department, would bring with it. */
  'staff.previewLeave': method(leading, z.strictObject({ staffId }), consequences),
  'staff.previewChange': method(leading, change, consequences),
  /** Gives a PIN for one sign-in to somebody who forgot theirs. */
  'staff.givePin': method(leading, z.strictObject({ staffId }), given),
  'staff.signOutAfter': method(signedIn, nothing, z.strictObject({ minutes: z.number().int(), mayChange: z.boolean() })),
  'staff.setSignOutAfter': method(leading, z.strictObject({ minutes: z.number().int().min(1).max(30) }), done),
} as const;
