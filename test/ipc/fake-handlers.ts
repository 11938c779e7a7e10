import { contract, type MethodName } from '../../shared/ipc/contract';
import type { Handlers } from '../../electron/ipc/dispatch';

/** Handlers that answer null to everything except the overrides: enough where only the gate is tested. */
export function fakeHandlers(overrides: Partial<Handlers> = {}): Handlers {
  const names = Object.keys(contract) as MethodName[];
  return { ...Object.fromEntries(names.map((name) => [name, () => null])), ...overrides } as unknown as Handlers;
}

/** The sender that may speak. */
export const ownSender = { ownMainFrame: true, url: 'app://desk/index.html' };
