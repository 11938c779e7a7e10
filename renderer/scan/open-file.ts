import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { pictureKind, pointLimit, pointsOf, scanKind } from '../../shared/domain/returns/picture';
import type { ScanRefusal } from '../../shared/ipc/scan';
import type { OpenedFile } from './opened-file';

/** Looks at a file by what is in it; a word says why it is not read. `pictures`: any kind that can be drawn. */
export async function openFile(bytes: Uint8Array<ArrayBuffer>, pictures = false): Promise<OpenedFile | ScanRefusal> {
  const kind = (pictures ? pictureKind(bytes) : null) ?? scanKind(bytes);
  if (kind === null) return 'kind';
  const source = bytesToHex(sha256(bytes));
  if (kind === 'pdf') return (await import('./open-pdf')).openPdf(bytes, source);
  const points = pointsOf(bytes, kind);
  if (points === null) return 'broken';
  if (points > pointLimit) return 'bomb';
  // Decoded once now, so that a broken picture is said before anything is kept; the camera's turn is applied.
  const bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${kind}` })).catch(() => null);
  if (bitmap === null) return 'broken';
  return { source, pages: 1, script: false, draw: () => Promise.resolve(bitmap), close: () => Promise.resolve(bitmap.close()) };
}
