import { readySodium } from './sodium';

// Half a second of one core and 64 MiB for each try: a stolen store does not give ten thousand PINs away at once.
const passes = 2;
const memory = 64 * 1024 * 1024;

/** The Argon2id hash of a PIN, as a text that carries its own parameters and salt. */
export async function hashPin(pin: string): Promise<string> {
  return (await readySodium()).crypto_pwhash_str(pin, passes, memory);
}

/** Whether a PIN is the one of a hash, by the parameters that the hash carries. */
export async function verifyPin(pin: string, hash: string): Promise<boolean> {
  return (await readySodium()).crypto_pwhash_str_verify(hash, pin);
}
