import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { keptContent } from '../../shared/domain/attachment/content';
import { attachmentLimit } from '../../shared/domain/attachment/what';
import { pictureKind, pointLimit, pointsOf } from '../../shared/domain/returns/picture';
import type { ScanRefusal, WeighedFile } from '../../shared/ipc/scan';
import { keyBytes, sealTo } from '../../shared/vault/seal';

/** Looks at a file that is to be kept as it is: by what is in it, never by its name. Nothing is decoded. */
export async function weighFile(bytes: Uint8Array, named: string, key: string | null): Promise<WeighedFile | ScanRefusal> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > attachmentLimit) return 'large';
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const kept = keptContent(bytes, found, named);
  if (kept === 'program') return 'program';
  const picture = kept.kind === 'picture' ? pictureKind(bytes) : null;
  if (picture !== null && (pointsOf(bytes, picture) ?? 0) > pointLimit) return 'bomb';
  return { ...kept, file: bytesToHex(sha256(bytes)), content: key === null ? bytes : sealTo(keyBytes(key), bytes), sealed: key !== null };
}
