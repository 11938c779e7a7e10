import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Stands in the text for bytes that follow behind it. */
interface Behind {
  readonly $bytes: readonly [from: number, length: number];
}

const lengthBytes = 4;

/** Plain data as one run of bytes: its length, its text, and the bytes that stood in it, so that those need not become text. */
export function packed(value: unknown): Uint8Array {
  const behind: Uint8Array[] = [];
  let at = 0;
  const text = utf8ToBytes(
    JSON.stringify(value, function (this: Record<string, unknown>, key, shown: unknown) {
      // What stands there itself: some bytes would have turned into a list of numbers by now.
      const stands = this[key];
      if (!(stands instanceof Uint8Array)) return shown;
      behind.push(stands);
      at += stands.length;
      return { $bytes: [at - stands.length, stands.length] } satisfies Behind;
    }),
  );
  const whole = new Uint8Array(lengthBytes + text.length + at);
  new DataView(whole.buffer).setUint32(0, text.length);
  whole.set(text, lengthBytes);
  let next = lengthBytes + text.length;
  for (const bytes of behind) {
    whole.set(bytes, next);
    next += bytes.length;
  }
  text.fill(0);
  return whole;
}

/** The data again. */
export function unpacked(whole: Uint8Array): unknown {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0);
  const behind = lengthBytes + length;
  return JSON.parse(bytesToUtf8(whole.subarray(lengthBytes, behind)), (_key, value: unknown) => {
    if (!isBehind(value)) return value;
    const [from, size] = value.$bytes;
    return whole.slice(behind + from, behind + from + size);
  });
}

function isBehind(value: unknown): value is Behind {
  return typeof value === 'object' && value !== null && '$bytes' in value;
}
