import { contract, type MethodName } from '../../shared/ipc/contract';
import { firstMethods } from '../../shared/ipc/first';
import { restMethods } from '../../shared/ipc/rest';
import type { Handlers, Parts } from '../../electron/ipc/dispatch';

/** Handlers that answer null to everything except the overrides: enough where only the gate is tested. */
export function fakeParts(overrides: Partial<Handlers> = {}): Parts {
  const names = Object.keys(contract) as MethodName[];
  const handlers = { ...Object.fromEntries(names.map((name) => [name, () => null])), ...overrides } as unknown as Handlers;
  return { first: { methods: firstMethods, handlers }, rest: async () => ({ methods: restMethods, handlers }) };
}

/** The sender that may speak. */
export const ownSender = { ownMainFrame: true, url: 'app://desk/index.html' };
