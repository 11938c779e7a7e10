import type { KeyFile } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';

/** The file with the proof that whoever wrote it had the vault's private key. */
export function sealFile(sodium: Sodium, file: KeyFile, privateKey: Uint8Array): KeyFile {
  return { ...file, seal: sodium.to_base64(sealOf(sodium, file, privateKey)) };
}

/** Whether a file is what keyholders made: its public key is that of the private one, and nothing was put in or taken out. */
export function isSealed(sodium: Sodium, file: KeyFile, privateKey: Uint8Array): boolean {
  if (sodium.to_hex(sodium.crypto_scalarmult_base(privateKey)) !== file.publicKey) return false;
  // Files of the first format had none; a wrap of the second one never stands in such a file.
  if (file.seal === null) return file.retired.length === 0 && file.wraps.every(({ own }) => own === null);
  return sodium.memcmp(sodium.from_base64(file.seal), sealOf(sodium, file, privateKey));
}

function sealOf(sodium: Sodium, { publicKey, wraps, retired }: KeyFile, privateKey: Uint8Array): Uint8Array {
  // Wraps that were put away for an inspection come back in another order.
  const inOrder = [...wraps].sort((a, b) => ((a.keyholder ?? '') < (b.keyholder ?? '') ? -1 : 1));
  const lines = inOrder.map(({ keyholder, passes, bytes, salt, nonce, box, own, under, hops }) => [
    keyholder, passes, bytes, salt, nonce, box, own, under, hops.map((hop) => [hop.to, hop.nonce, hop.box]),
  ]);
  const text = JSON.stringify([publicKey, lines, retired.map((one) => [one.publicKey, one.box])]);
  const key = sodium.crypto_generichash(32, 'complaint-desk key file 2', privateKey);
  return sodium.crypto_generichash(32, text, key);
}
