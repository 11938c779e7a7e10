import { contract, type Checked, type MethodName, type Output } from '../../shared/ipc/contract';
import type { Access } from '../../shared/ipc/method';
import { DeskError, type Envelope, type ErrorCode, type Fault } from '../../shared/ipc/wire';
import type { Role } from '../../shared/domain/staff/role';

/** Who is signed in at this desk. */
export interface Session {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
}

/** What is known of a message's origin; main fills it from Electron, tests by hand. */
export interface Sender {
  /** True only for the main frame of a window that this program opened. */
  readonly ownMainFrame: boolean;
  readonly url: string;
}

/** One function per line of the contract; it receives checked input and the session (never null behind `signed-in`). */
export type Handlers = {
  readonly [M in MethodName]: (input: Checked<M>, session: Session | null) => Promise<Output<M>> | Output<M>;
};

/** The handlers of one feature. */
export type HandlersOf<Methods> = Pick<Handlers, keyof Methods & keyof Handlers>;

/** What the dispatcher needs from outside. */
export interface DispatchPorts {
  readonly handlers: Handlers;
  readonly session: () => Session | null;
  /** The pages that may call, such as `app://desk/`. */
  readonly origin: string;
  /** Receives refusals and faults: a method of the contract or `?`, a code, and a place in the program; never data. */
  readonly report: (method: string, code: ErrorCode, error?: unknown) => void;
}

/** Answers one message; always with an envelope, never rejecting. */
export type Dispatch = (sender: Sender, method: unknown, input: unknown) => Promise<Envelope<unknown>>;

/**
 * Builds the one gate between window and main: look-up → sender → session and role → input → handler → output.
 */
export function createDispatcher(ports: DispatchPorts): Dispatch {
  return async (sender, method, input) => {
    let known = '?';
    try {
      const name = lookUp(method);
      known = name;
      checkSender(sender, ports.origin);
      const session = ports.session();
      checkAccess(contract[name].access, session);
      const checked = parseInput(name, input);
      const handler = ports.handlers[name] as (value: unknown, session: Session | null) => unknown;
      const output = contract[name].output.safeParse(await handler(checked, session));
      if (contract[name].access.session === 'signed-in' && !isSame(session, ports.session())) throw new DeskError('NOT_SIGNED_IN');
      if (!output.success) throw new Error(`output of ${name}: ${placesOf(output.error.issues).join(' ')}`);
      return { ok: true, value: output.data };
    } catch (error) {
      const refused = error instanceof DeskError ? error : new DeskError('INTERNAL', [], { cause: error });
      ports.report(known, refused.code, error);
      return { ok: false, error: refused.toWire() };
    }
  };
}

function lookUp(method: unknown): MethodName {
  if (typeof method === 'string' && Object.hasOwn(contract, method)) return method as MethodName;
  throw new DeskError('UNKNOWN_METHOD');
}

function checkSender(sender: Sender, origin: string): void {
  if (!sender.ownMainFrame || !sender.url.startsWith(origin)) throw new DeskError('FOREIGN_SENDER');
}

function checkAccess(access: Access, session: Session | null): void {
  if (access.session === 'open') return;
  if (session === null) throw new DeskError('NOT_SIGNED_IN');
  if (access.roles !== undefined && !access.roles.includes(session.role)) throw new DeskError('NOT_ALLOWED');
}

/** An answer goes to whoever asked, or to nobody: they may have been signed out, or somebody else in, meanwhile. */
function isSame(asked: Session | null, now: Session | null): boolean {
  return asked?.staffId === now?.staffId && asked?.role === now?.role;
}

function parseInput(name: MethodName, input: unknown): unknown {
  const parsed = contract[name].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults: Fault[] = placesOf(parsed.error.issues).map((place) => ({ place, message: '这一项的内容不符合要求。' }));
  throw new DeskError('INVALID_INPUT', faults);
}

/** At most 20 places: a hostile message must not make a long answer. */
function placesOf(issues: readonly { path: PropertyKey[] }[]): string[] {
  const places = issues.slice(0, 20).map((issue) => issue.path.map((step) => String(step).slice(0, 40)).join('.'));
  return [...new Set(places)];
}
