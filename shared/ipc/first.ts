import { appMethods } from './app';
import { inboxMethods } from './inbox';
import { sessionMethods } from './session';
import type { Method } from './method';

/** What the first screen asks: its schemas are made at every start, so no more belongs here. */
export const firstMethods = {
  ...appMethods,
  ...sessionMethods,
  ...inboxMethods,
} as const satisfies Record<string, Method>;
