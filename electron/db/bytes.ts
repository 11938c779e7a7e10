/** Bytes as one type, whatever a driver reads them as. */
export function bytesOf(value: Uint8Array | ArrayBuffer): Uint8Array {
  return new Uint8Array(value);
}
