import { scanPageLimit } from '../../shared/ipc/scan';

/** A file that is being read, page by page. */
export interface OpenedFile {
  /** The digest of the whole file. */
  readonly source: string;
  readonly pages: number;
  /** It brought a script, which is never run. */
  readonly script: boolean;
  /** A page, from 1, drawn. */
  draw(at: number): Promise<ImageBitmap | HTMLCanvasElement>;
  close(): Promise<void>;
}

/** Whether a file has more pages than are read at once. */
export function tooMany(pages: number): boolean {
  return pages < 1 || pages > scanPageLimit;
}
