import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { JobOptions, JobProgress } from './job';

const chunkBytes = 1 << 20;

/** The SHA-256 of a file. */
export async function hashFile(path: string, phase: JobProgress['phase'], options: JobOptions): Promise<string> {
  return withFile(path, 'r', (file) => pump(file, phase, options, async () => undefined));
}

/** Copies a file durably; returns the SHA-256 of what was read. */
export async function copyFile(from: string, to: string, phase: JobProgress['phase'], options: JobOptions): Promise<string> {
  return withFile(from, 'r', (source) =>
    withFile(to, 'w', async (target) => {
      const digest = await pump(source, phase, options, async (chunk) => {
        await target.write(chunk);
      });
      await target.sync();
      return digest;
    }),
  );
}

/** Makes what another wrote into a file durable. */
export async function syncFile(path: string): Promise<void> {
  await withFile(path, 'r+', (file) => file.sync());
}

async function pump(file: FileHandle, phase: JobProgress['phase'], { onProgress, signal }: JobOptions, take: (chunk: Uint8Array) => Promise<void>): Promise<string> {
  const { size } = await file.stat();
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let done = 0; ; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, done);
    if (bytesRead === 0) return hash.digest('hex');
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await take(chunk);
    done += bytesRead;
    onProgress?.({ phase, done, total: size });
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
