import { webcrypto } from 'node:crypto';

// libsodium looks for the source of random bytes that browsers have; Node has it under another name before version 19.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
