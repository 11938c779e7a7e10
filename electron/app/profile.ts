import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Chromium keeps its own files: beside the office's data, or in a throwaway folder where nothing can be written
 * there. Without one no window opens, and nobody could be told what is wrong with the disk.
 */
export function profileFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'program');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return mkdtempSync(join(tmpdir(), 'complaint-desk-'));
  }
}
