/** A picture of so many points is no scan of a sheet: an A3 sheet at 600 dpi has 70 million. */
export const pointLimit = 100_000_000;

/** What a file of a scanner or a camera is, by its first bytes and not by its name. */
export type ScanKind = 'pdf' | 'jpeg' | 'png';

/** The kind of a file; null for one that is not read. */
export function scanKind(bytes: Uint8Array): ScanKind | null {
  const starts = (...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  // Some scanners put a few bytes before it, which readers of PDF allow.
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : null;
}

/** How many points a picture says that it has, without decoding it; null where it does not say. */
export function pointsOf(bytes: Uint8Array, kind: 'jpeg' | 'png'): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return view.byteLength < 24 ? null : view.getUint32(16) * view.getUint32(20);
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // A filling byte before the marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
