import { heldWrapsSchema, type KeyFile, type KeyWrap } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';

/** The wraps that were put away for an inspection; undefined where none were, or the box is not one of ours. */
export function openHeld(sodium: Sodium, { publicKey, privateKey }: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }, { held }: KeyFile): KeyWrap[] | undefined {
  if (held === undefined) return undefined;
  try {
    const text = sodium.to_string(sodium.crypto_box_seal_open(sodium.from_hex(held), publicKey, privateKey));
    return heldWrapsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
