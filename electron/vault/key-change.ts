import type { KeyChange } from '../../shared/domain/vault/key-change';
import { leastCost, type KeyFile } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';
import { sealFile } from './key-seal';
import { wrapFor, type KeyPair } from './keys';
import { sendNext, type Cost } from './wraps';

/** The file after a change; `secret` is the new passcode or recovery text, where the change has one. Nothing is sealed anew. */
export function changedFile(sodium: Sodium, file: KeyFile, pair: KeyPair, change: KeyChange, secret: string, cost: Cost): KeyFile {
  const whose = change.kind === 'sheet' ? null : change.keyholder;
  const others = file.wraps.filter(({ keyholder }) => keyholder !== whose);
  const wraps = change.kind === 'remove' ? others : [...others, wrapFor(sodium, pair, whose, secret, whose === null ? leastCost : notLower(cost, file))];
  return sealFile(sodium, { ...file, wraps }, pair.privateKey);
}

/** A new pair: everybody who holds a key is sent the new one, and the old ones are kept under it. Fails while a wrap cannot be sent anything. */
export function rotatedFile(sodium: Sodium, file: KeyFile, pair: KeyPair): { pair: KeyPair; file: KeyFile } {
  const fresh = sodium.crypto_box_keypair();
  const earlier = [{ publicKey: pair.publicKey, privateKey: pair.privateKey }, ...(pair.earlier ?? [])];
  const next: KeyFile = {
    ...file,
    publicKey: sodium.to_hex(fresh.publicKey),
    wraps: file.wraps.map((wrap) => sendNext(sodium, wrap, pair.privateKey, fresh.privateKey)),
    retired: earlier.map(({ publicKey, privateKey }) => ({
      publicKey: sodium.to_hex(publicKey),
      box: sodium.to_base64(sodium.crypto_box_seal(privateKey, fresh.publicKey)),
    })),
  };
  return { pair: { publicKey: fresh.publicKey, privateKey: fresh.privateKey, earlier }, file: sealFile(sodium, next, fresh.privateKey) };
}

/** A new passcode never costs a thief less than one that is there. */
function notLower(cost: Cost, { wraps }: KeyFile): Cost {
  return wraps.reduce(({ passes, bytes }, wrap) => ({ passes: Math.max(passes, wrap.passes), bytes: Math.max(bytes, wrap.bytes) }), cost);
}
