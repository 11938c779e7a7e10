import { pageSize, type Images } from './images';

/** A cell of a record as SQLite stores it: numbers, text, bytes or nothing. */
export type Cell = number | string | Uint8Array | null;

/**
 * Reads the record whose header begins at `at` in a page, wherever its cell is listed or not: what it is worth, whoever
 * knows what ought to be in it decides. Null when it is none. `next` is asked for the pages on which a long one goes on.
 */
export function recordAt(page: Buffer, at: number, columns: number, images: Images): Cell[] | null {
  const [headerLength, first] = varint(page, at);
  if (headerLength < columns + 1 || headerLength > 4 * columns + 9 || at + headerLength > page.length) return null;
  const types: number[] = [];
  for (let place = first; place < at + headerLength; ) {
    const [type, after] = varint(page, place);
    types.push(type);
    place = after;
  }
  if (types.length !== columns) return null;
  const length = headerLength + types.reduce((sum, type) => sum + sizeOf(type), 0);
  const bytes = payload(page, at, length, images);
  return bytes === null ? null : cells(bytes, headerLength, types);
}

/** How much of a payload lies in the page itself; the rest goes on elsewhere. */
function localPart(length: number): number {
  const most = pageSize - 35;
  if (length <= most) return length;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (pageSize - 4));
  return wanted <= most ? wanted : least;
}

function payload(page: Buffer, at: number, length: number, images: Images): Buffer | null {
  if (length > 2_000_000) return null;
  const local = localPart(length);
  if (at + local > page.length) return null;
  if (local === length) return page.subarray(at, at + length);
  if (at + local + 4 > page.length) return null;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = length - local; left > 0; ) {
    const [image] = images.of(next);
    if (next === 0 || image === undefined || image.length < pageSize) return null;
    const part = image.subarray(4, 4 + Math.min(left, pageSize - 4));
    parts.push(part);
    left -= part.length;
    next = image.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function cells(bytes: Buffer, from: number, types: readonly number[]): Cell[] | null {
  const found: Cell[] = [];
  let at = from;
  for (const type of types) {
    const size = sizeOf(type);
    found.push(cell(bytes.subarray(at, at + size), type));
    at += size;
  }
  return found;
}

function cell(bytes: Buffer, type: number): Cell {
  if (type === 0) return null;
  if (type === 8) return 0;
  if (type === 9) return 1;
  if (type <= 6) return bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
  return type >= 13 && type % 2 === 1 ? bytes.toString('utf8') : new Uint8Array(bytes);
}

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type] ?? 0;
}

function varint(bytes: Buffer, at: number): [value: number, after: number] {
  let value = 0;
  for (let place = at; place < at + 8; place += 1) {
    const byte = bytes[place] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, place + 1];
  }
  return [Number.MAX_SAFE_INTEGER, at + 9];
}
