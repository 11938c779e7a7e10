import { recoveryBytes, recoveryText, readRecovery } from '../../shared/domain/vault/recovery';
import { leastCost, type KeyFile, type KeyWrap } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';

/** A pair of keys as it is used while the vault is open. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** What one derivation costs. */
export interface Cost {
  readonly passes: number;
  readonly bytes: number;
}

/** A passcode and whose it is. */
export interface Passcode {
  readonly keyholder: string;
  readonly passcode: string;
}

const aboutMs = 1_000;
const mostPasses = 60;

/** What makes one derivation take about a second on this computer, and never less than the least. */
export function calibrate(sodium: Sodium, now: () => number = () => performance.now()): Cost {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const from = now();
  derive(sodium, 'calibration', salt, leastCost);
  const took = Math.max(1, now() - from);
  const passes = Math.floor((leastCost.passes * aboutMs) / took);
  return { bytes: leastCost.bytes, passes: Math.min(mostPasses, Math.max(leastCost.passes, passes)) };
}

/** A new pair with its wraps, and the text of the recovery sheet. */
export function makeKeys(sodium: Sodium, passcodes: readonly Passcode[], cost: Cost): { pair: KeyPair; file: KeyFile; recovery: string } {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const pair = { publicKey, privateKey };
  const recovery = recoveryText(sodium.randombytes_buf(recoveryBytes));
  const wraps = [
    ...passcodes.map(({ keyholder, passcode }) => wrap(sodium, pair, keyholder, passcode, cost)),
    wrap(sodium, pair, null, recovery, leastCost),
  ];
  return { pair, recovery, file: { format: 1, publicKey: sodium.to_hex(publicKey), wraps } };
}

/** The pair behind a wrap; null when the passcode is wrong or anything of the file was changed. */
export function openKeys(sodium: Sodium, file: KeyFile, keyholder: string | null, typed: string): KeyPair | null {
  const found = file.wraps.find((one) => one.keyholder === keyholder);
  const secret = keyholder === null ? readRecovery(typed) : typed;
  if (found === undefined || secret === null || found.passes < leastCost.passes || found.bytes < leastCost.bytes) return null;
  try {
    const key = derive(sodium, secret, sodium.from_base64(found.salt), found);
    const about = aboutOf(file.publicKey, found);
    const privateKey = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sodium.from_base64(found.box), about, sodium.from_base64(found.nonce), key);
    sodium.memzero(key);
    const publicKey = sodium.crypto_scalarmult_base(privateKey);
    return sodium.to_hex(publicKey) === file.publicKey ? { publicKey, privateKey } : null;
  } catch {
    return null;
  }
}

function wrap(sodium: Sodium, pair: KeyPair, keyholder: string | null, secret: string, { passes, bytes }: Cost): KeyWrap {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const open = { keyholder, passes, bytes, salt: sodium.to_base64(salt), nonce: sodium.to_base64(nonce) };
  const key = derive(sodium, secret, salt, { passes, bytes });
  const about = aboutOf(sodium.to_hex(pair.publicKey), open);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(pair.privateKey, about, null, nonce, key);
  sodium.memzero(key);
  return { ...open, box: sodium.to_base64(box) };
}

function derive(sodium: Sodium, secret: string, salt: Uint8Array, { passes, bytes }: Cost): Uint8Array {
  // One passcode typed by two keyboards must be one.
  return sodium.crypto_pwhash(32, secret.normalize('NFKC'), salt, passes, bytes, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

/** What is authenticated with a wrap: whose it is, what it costs, and to which public key it belongs. */
function aboutOf(publicKey: string, { keyholder, passes, bytes, salt }: Omit<KeyWrap, 'box'>): string {
  return JSON.stringify(['complaint-desk vault 1', publicKey, keyholder, passes, bytes, salt]);
}
