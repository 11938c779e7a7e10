import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/** A database of this program has pages of one size, so a destroyed header need not be asked for it. */
export const pageSize = 4_096;

const walHeader = 32;
const frameHeader = 24;

/** Every page image there is of a database, however damaged: those of the file and those of the log beside it. */
export class Images {
  readonly #file: number | null;
  readonly #wal: number | null;
  /** Where the newest image of a page lies in the log. */
  readonly #newest = new Map<number, number>();
  readonly pages: number;
  readonly frames: number;

  constructor(file: string) {
    this.#file = existsSync(file) ? openSync(file, 'r') : null;
    this.#wal = existsSync(`${file}-wal`) ? openSync(`${file}-wal`, 'r') : null;
    this.pages = this.#file === null ? 0 : Math.ceil(statSync(file).size / pageSize);
    const logged = this.#wal === null ? 0 : statSync(`${file}-wal`).size - walHeader;
    this.frames = Math.max(0, Math.ceil(logged / (frameHeader + pageSize)));
    for (let frame = 0; frame < this.frames; frame += 1) {
      const header = this.#bytes(this.#wal, walHeader + frame * (frameHeader + pageSize), frameHeader);
      if (header.length === frameHeader) this.#newest.set(header.readUInt32BE(0), frame);
    }
  }

  /** All of them, the log's newest first, so that what is current is met before what was there earlier. */
  *all(): Generator<Buffer> {
    for (let frame = this.frames - 1; frame >= 0; frame -= 1) yield this.#frame(frame);
    for (let page = 1; page <= this.pages; page += 1) yield this.#bytes(this.#file, (page - 1) * pageSize, pageSize);
  }

  /** The images of one page, the newest first. */
  *of(page: number): Generator<Buffer> {
    const frame = this.#newest.get(page);
    if (frame !== undefined) yield this.#frame(frame);
    if (page >= 1 && page <= this.pages) yield this.#bytes(this.#file, (page - 1) * pageSize, pageSize);
  }

  close(): void {
    for (const file of [this.#file, this.#wal]) if (file !== null) closeSync(file);
  }

  #frame(frame: number): Buffer {
    return this.#bytes(this.#wal, walHeader + frame * (frameHeader + pageSize) + frameHeader, pageSize);
  }

  #bytes(file: number | null, at: number, length: number): Buffer {
    const buffer = Buffer.alloc(length);
    return file === null ? buffer.subarray(0, 0) : buffer.subarray(0, readSync(file, buffer, 0, length, at));
  }
}
