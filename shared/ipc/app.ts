import { z } from 'zod';
import { severities } from '../domain/severity/severity';
import { roles } from '../domain/staff/role';
import { done, method, nothing, open } from './method';
import { vaultBrief } from './vault-brief';

const session = z.strictObject({ staffId: z.string(), name: z.string(), role: z.enum(roles) });

const problem = z.strictObject({ code: z.string(), message: z.string(), file: z.string().nullable() });

/** Where the program stands: enough to choose the first screen. */
export const appState = z.strictObject({
  phase: z.enum(['setup', 'ready', 'blocked']),
  problem: problem.nullable(),
  /** With what the policy in force calls the severities. */
  office: z.strictObject({ project: z.string(), deskName: z.string(), deskCode: z.string(), severityNames: z.record(z.enum(severities), z.string()) }).nullable(),
  session: session.nullable(),
  vault: vaultBrief,
  version: z.string(),
  demo: z.boolean(),
  trialRuntime: z.boolean(),
});

/** Where the program stands. */
export type AppState = z.output<typeof appState>;

/** Calls about the program itself. */
export const appMethods = {
  'app.state': method(open, nothing, appState),
  /** How far bringing an older store up to date is; null while nothing of the kind is done. A total of none: its copy is being made. */
  'app.upgrade': method(open, nothing, z.strictObject({ done: z.number().int(), total: z.number().int() }).nullable()),
  /** The inbox can be used: main notes the time since start. */
  'app.usable': method(open, nothing, done),
  /** Whether the page holds something typed that is stored nowhere: closing the window asks first. */
  'app.unsaved': method(open, z.strictObject({ unsaved: z.boolean() }), done),
  /** Closes the program from the page shown when the data cannot be opened. */
  'app.quit': method(open, nothing, done),
} as const;
