import { z } from 'zod';
import { roles } from '../domain/staff/role';
import { policySchema } from '../domain/policy/schema';
import { kebabId } from '../util/schema';
import { done, method, nothing, open, printerName, signedIn, typedLine } from './method';

const newStaff = z.strictObject({ name: typedLine, role: z.enum(roles), department: typedLine.nullable() });

const staffMember = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.string().nullable(),
});

const policyChoice = z.strictObject({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  /** What it calls its severities, in the order of the lanes. */
  severities: z.array(z.string()),
  limits: z.array(z.strictObject({ label: z.string(), span: z.string(), own: z.boolean() })),
});

/** A policy an office may choose, with its time limits. */
export type PolicyChoice = z.output<typeof policyChoice>;

/** What this desk remembers about itself. */
export const settings = z.strictObject({
  printer: printerName.nullable(),
  /** How many sheets a print gives; most desks keep one for the customer. */
  copies: z.number().int().min(1).max(9),
  /** Papers with a printer of their own, by the id of the paper. */
  papers: z.record(kebabId, printerName).optional(),
});

/** A member of staff as screens show one. */
export type StaffMember = z.output<typeof staffMember>;
/** What this desk remembers about itself. */
export type Settings = z.output<typeof settings>;

/** Set-up, staff, settings and the policy in force. */
export const officeMethods = {
  'office.setUp': method(
    open,
    z.strictObject({ project: typedLine, deskName: typedLine, deskCode: typedLine, policy: z.string().max(60).nullable(), staff: z.array(newStaff).min(1).max(200) }),
    done,
  ),
  'staff.list': method(signedIn, nothing, z.array(staffMember)),
  'policy.current': method(signedIn, nothing, policySchema),
  /** The policies an office may choose from, each with its time limits in words. */
  'policy.choices': method(open, nothing, z.array(policyChoice)),
  'settings.get': method(signedIn, nothing, settings),
  'settings.put': method(signedIn, settings, done),
} as const;
