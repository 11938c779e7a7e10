import { open } from 'node:fs/promises';

/** What came of reading a file of text that a person chose. */
export type TextFile = { readonly status: 'read'; readonly text: string } | { readonly status: 'unreadable' | 'too-large' | 'no-text' };

/** The text of a file; never more of it is read than may be looked at. */
export async function readTextFile(path: string, limit: number): Promise<TextFile> {
  const bytes = await firstBytes(path, limit + 1);
  if (bytes === null) return { status: 'unreadable' };
  if (bytes.byteLength > limit) return { status: 'too-large' };
  const text = decoded(bytes);
  return text === null ? { status: 'no-text' } : { status: 'read', text };
}

async function firstBytes(path: string, length: number): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(length);
      let filled = 0;
      for (let read = -1; read !== 0 && filled < length; filled += read) {
        read = (await file.read(buffer, filled, length - filled)).bytesRead;
      }
      return buffer.subarray(0, filled);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

/** UTF-8 with or without its mark, or what older Chinese programs save. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? null : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}
