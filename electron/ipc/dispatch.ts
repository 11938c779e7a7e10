import type { Checked, MethodName, Output } from '../../shared/ipc/contract';
import type { firstMethods } from '../../shared/ipc/first';
import { duringInspection } from '../../shared/ipc/inspection';
import type { Access, Method } from '../../shared/ipc/method';
import type { restMethods } from '../../shared/ipc/rest';
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

/** Some lines of the contract, with what answers them. */
export interface PartOf<Methods> {
  readonly methods: Methods;
  readonly handlers: HandlersOf<Methods>;
}

/** The contract in two parts: making the schemas of all of it would be a good part of a start. */
export interface Parts {
  readonly first: PartOf<typeof firstMethods>;
  readonly rest: () => Promise<PartOf<typeof restMethods>>;
}

/** What the dispatcher needs from outside. */
export interface DispatchPorts {
  readonly parts: Parts;
  readonly session: () => Session | null;
  /** Whether an authority is here: only what complaints are taken in with is answered. */
  readonly inspected?: () => boolean;
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
      const { name, access, input: expected, output: promised, handler } = await lookUp(ports.parts, method);
      known = name;
      checkSender(sender, ports.origin);
      const session = ports.session();
      checkAccess(access, session);
      if (ports.inspected?.() === true && !duringInspection.has(name)) throw new DeskError('LOCKED');
      const output = promised.safeParse(await handler(parseInput(expected, input), session));
      if (access.session === 'signed-in' && !isSame(session, ports.session())) throw new DeskError('NOT_SIGNED_IN');
      if (!output.success) throw new Error(`output of ${name}: ${placesOf(output.error.issues).join(' ')}`);
      return { ok: true, value: output.data };
    } catch (error) {
      const refused = error instanceof DeskError ? error : new DeskError('INTERNAL', [], { cause: error });
      ports.report(known, refused.code, error);
      return { ok: false, error: refused.toWire() };
    }
  };
}

interface Line extends Method {
  readonly name: string;
  readonly handler: (input: unknown, session: Session | null) => unknown;
}

async function lookUp(parts: Parts, method: unknown): Promise<Line> {
  if (typeof method !== 'string') throw new DeskError('UNKNOWN_METHOD');
  const line = lineOf(parts.first, method) ?? lineOf(await parts.rest(), method);
  if (line === null) throw new DeskError('UNKNOWN_METHOD');
  return line;
}

function lineOf(part: PartOf<object>, name: string): Line | null {
  const { methods, handlers } = part as { methods: Record<string, Method>; handlers: Record<string, Line['handler']> };
  const [method, handler] = Object.hasOwn(methods, name) ? [methods[name], handlers[name]] : [];
  return method === undefined || handler === undefined ? null : { ...method, name, handler };
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

function parseInput(expected: Method['input'], input: unknown): unknown {
  const parsed = expected.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults: Fault[] = placesOf(parsed.error.issues).map((place) => ({ place, message: '这一项的内容不符合要求。' }));
  throw new DeskError('INVALID_INPUT', faults);
}

/** At most 20 places: a hostile message must not make a long answer. */
function placesOf(issues: readonly { path: PropertyKey[] }[]): string[] {
  const places = issues.slice(0, 20).map((issue) => issue.path.map((step) => String(step).slice(0, 40)).join('.'));
  return [...new Set(places)];
}
