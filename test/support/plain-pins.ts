import type { PinKeeper } from '../../electron/services/session';

/** Keeps PINs without hashing them, for tests that are about something else. */
export const plainPins: PinKeeper = {
  hash: async (pin) => `plain ${pin}`,
  verify: async (pin, hash) => hash === `plain ${pin}`,
};
