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

/** What can be drawn as a picture besides what scanners make. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp';

/** The kind of a picture; null for what is none that can be drawn. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const scan = scanKind(bytes);
  if (scan === 'jpeg' || scan === 'png') return scan;
  const letters = String.fromCharCode(...bytes.subarray(0, 12));
  if (letters.startsWith('GIF8')) return 'gif';
  if (letters.startsWith('RIFF') && letters.endsWith('WEBP')) return 'webp';
  return letters.startsWith('BM') ? 'bmp' : null;
}

/** How many points a picture says that it has, without decoding it; null where it does not say. */
export function pointsOf(bytes: Uint8Array, kind: PictureKind): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png') return view.byteLength < 24 ? null : view.getUint32(16) * view.getUint32(20);
  if (kind !== 'jpeg') return otherPoints(view, kind);
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

function otherPoints(view: DataView, kind: 'gif' | 'bmp' | 'webp'): number | null {
  if (view.byteLength < 30) return null;
  if (kind === 'gif') return view.getUint16(6, true) * view.getUint16(8, true);
  // A height below zero says that the rows stand from top to bottom.
  if (kind === 'bmp') return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  switch (view.getUint8(15)) {
    // VP8X, the extended form: 24 bits each, less one.
    case 0x58:
      return (three(24) + 1) * (three(27) + 1);
    // VP8L: 14 bits each, less one, behind a mark.
    case 0x4c: {
      const bits = view.getUint32(21, true);
      return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  }
}
