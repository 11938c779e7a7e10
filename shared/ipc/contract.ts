import { alikeMethods } from './alike';
import { appMethods } from './app';
import { calendarMethods } from './calendar';
import { clockMethods } from './clock';
import { complaintMethods } from './complaint';
import { draftMethods } from './draft';
import { filterMethods } from './filter';
import { formMethods } from './form';
import { identityMethods } from './identity';
import { inboxMethods } from './inbox';
import { incidentMethods } from './incident';
import { intakeMethods } from './intake';
import { jointMethods } from './joint';
import { officeMethods } from './office';
import { policyMethods } from './policy';
import { reminderMethods } from './reminder';
import { sessionMethods } from './session';
import { staffMethods } from './staff';
import { vaultMethods } from './vault';
import type { Method } from './method';
import type { z } from 'zod';

/** Everything the window may ask of main: the one table that handlers, client and dispatcher derive from. */
export const contract = {
  ...appMethods,
  ...officeMethods,
  ...sessionMethods,
  ...policyMethods,
  ...staffMethods,
  ...calendarMethods,
  ...clockMethods,
  ...intakeMethods,
  ...draftMethods,
  ...inboxMethods,
  ...filterMethods,
  ...complaintMethods,
  ...identityMethods,
  ...formMethods,
  ...reminderMethods,
  ...incidentMethods,
  ...alikeMethods,
  ...jointMethods,
  ...vaultMethods,
} as const satisfies Record<string, Method>;

/** The whole contract as a type: all the window ever imports of this file. */
export type Contract = typeof contract;

/** A method's name, such as `intake.save`. */
export type MethodName = keyof Contract;

/** What the window sends. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;

/** What a handler receives: input after checking. */
export type Checked<M extends MethodName> = z.output<Contract[M]['input']>;

/** What the window gets back. */
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;
