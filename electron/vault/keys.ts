import { recoveryBytes, recoveryText, readRecovery } from '../../shared/domain/vault/recovery';
import { leastCost, type KeyFile, type KeyWrap } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';
import { giveBackWraps } from '../../shared/vault/held';
import { openHeld } from './held-wraps';
import { isSealed, sealFile } from './key-seal';
import { closeWrap, derive, follow, openWrap, type Cost } from './wraps';

/** A pair of keys as it is used while the vault is open. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
  /** Pairs from before rotations: what was sealed to them opens too. */
  readonly earlier?: readonly KeyPair[];
}

/** A passcode and whose it is. */
export interface Passcode {
  readonly keyholder: string;
  readonly passcode: string;
}

/** The keys as opened; `renewed` is the file to keep instead, where the wrap was of an earlier key or format. */
export interface OpenedKeys {
  readonly pair: KeyPair;
  readonly renewed: KeyFile | null;
  /** The file with the wraps back in it that were put away for an inspection, and those wraps. */
  readonly file: KeyFile;
  readonly away: KeyFile['wraps'] | undefined;
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

/** A new recovery text. */
export function makeRecovery(sodium: Sodium): string {
  return recoveryText(sodium.randombytes_buf(recoveryBytes));
}

/** A new pair with its wraps, and the text of the recovery sheet. */
export function makeKeys(sodium: Sodium, passcodes: readonly Passcode[], cost: Cost): { pair: KeyPair; file: KeyFile; recovery: string } {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  const pair = { publicKey, privateKey };
  const recovery = makeRecovery(sodium);
  const wraps = [
    ...passcodes.map(({ keyholder, passcode }) => wrapFor(sodium, pair, keyholder, passcode, cost)),
    wrapFor(sodium, pair, null, recovery, leastCost),
  ];
  const file: KeyFile = { format: 2, publicKey: sodium.to_hex(publicKey), wraps, retired: [], seal: null };
  return { pair, recovery, file: sealFile(sodium, file, privateKey) };
}

/** A wrap of the keys in use for one person, or for the recovery sheet. */
export function wrapFor(sodium: Sodium, { publicKey, privateKey }: KeyPair, keyholder: string | null, secret: string, cost: Cost): KeyWrap {
  const own = sodium.crypto_box_keypair();
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const key = derive(sodium, secret, salt, cost);
  const open = { keyholder, passes: cost.passes, bytes: cost.bytes, salt: sodium.to_base64(salt), own: sodium.to_hex(own.publicKey), under: sodium.to_hex(publicKey) };
  const wrap = closeWrap(sodium, open, { own: own.privateKey, privateKey }, key);
  sodium.memzero(key);
  return wrap;
}

/**
 * The pair behind a wrap. `wrong` is a wrong passcode or a wrap that was tampered with; `changed` means that the secret is
 * right and the file is not what keyholders made: another public key, or wraps put in or taken out behind their backs.
 */
export function openKeys(sodium: Sodium, file: KeyFile, keyholder: string | null, typed: string): OpenedKeys | 'wrong' | 'changed' {
  const found = file.wraps.find((one) => one.keyholder === keyholder);
  const secret = keyholder === null ? readRecovery(typed) : typed;
  if (found === undefined || secret === null || found.passes < leastCost.passes || found.bytes < leastCost.bytes) return 'wrong';
  const key = derive(sodium, secret, sodium.from_base64(found.salt), found);
  try {
    const inside = openWrap(sodium, found, key);
    if (inside === null) return 'wrong';
    const privateKey = follow(sodium, found, inside);
    if (privateKey === null) return 'changed';
    const publicKey = sodium.crypto_scalarmult_base(privateKey);
    const away = openHeld(sodium, { publicKey, privateKey }, file);
    const whole = giveBackWraps(file, away ?? []);
    // Where what was put away is damaged, the keeper must still be able to open; the public key is proven all the same.
    const broken = file.held !== undefined && away === undefined;
    if (broken ? sodium.to_hex(publicKey) !== file.publicKey : !isSealed(sodium, whole, privateKey)) return 'changed';
    const earlier = whole.retired.map(({ publicKey: of, box }) => {
      const old = sodium.crypto_box_seal_open(sodium.from_base64(box), publicKey, privateKey);
      return { publicKey: sodium.from_hex(of), privateKey: old };
    });
    const pair = { publicKey, privateKey, earlier };
    const fresh = renewed(sodium, whole, found, inside.own, pair, key);
    return { pair, renewed: broken ? sealFile(sodium, fresh ?? whole, privateKey) : fresh, file: whole, away };
  } catch {
    return 'changed';
  } finally {
    sodium.memzero(key);
  }
}

/** The file with a wrap that holds the key in use and can be sent later ones; null when it does already. */
function renewed(sodium: Sodium, file: KeyFile, found: KeyWrap, had: Uint8Array | null, { privateKey }: KeyPair, key: Uint8Array): KeyFile | null {
  if (found.own !== null && found.hops.length === 0) return null;
  const own = had ?? sodium.crypto_box_keypair().privateKey;
  const { keyholder, passes, bytes, salt } = found;
  const open = { keyholder, passes, bytes, salt, own: sodium.to_hex(sodium.crypto_scalarmult_base(own)), under: file.publicKey };
  const wrap = closeWrap(sodium, open, { own, privateKey }, key);
  return sealFile(sodium, { ...file, wraps: file.wraps.map((one) => (one === found ? wrap : one)) }, privateKey);
}
