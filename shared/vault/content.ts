import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { identitySchema, type Identity } from '../domain/complaint/event';

const saltLength = 16;

/**
 * Who complains as bytes: a random salt and the text. Their digest is the name by which the log knows them. The salt
 * keeps it from being guessed, and since it is the digest of what is inside, a box that is sealed again, or to another
 * key, keeps its name.
 */
export function contentOf(identity: Identity): Uint8Array {
  return salted(identity);
}

/** Any plain value as such bytes. */
export function salted(value: unknown): Uint8Array {
  const text = utf8ToBytes(JSON.stringify(value));
  const content = new Uint8Array(saltLength + text.length);
  content.set(randomBytes(saltLength));
  content.set(text, saltLength);
  return content;
}

/** The name of a content. */
export function nameOf(content: Uint8Array): string {
  return bytesToHex(sha256(content));
}

/** Who complains, out of the bytes; null where they are none or not those of that name. */
export function identityIn(content: Uint8Array, name: string): Identity | null {
  if (nameOf(content) !== name) return null;
  return identitySchema.safeParse(valueOf(content)).data ?? null;
}

/** What is in such bytes, whatever their name; undefined where they are none. */
export function valueOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(bytesToUtf8(content.subarray(saltLength)));
  } catch {
    return undefined;
  }
}
