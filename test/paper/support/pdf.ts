import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import decodeQR from 'qr/decode.js';

const run = promisify(execFile);
const room = { maxBuffer: 512 * 1024 * 1024 };

/** The text of each page in the order in which it was drawn, without white space. */
export async function pageTexts(file: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], room);
  return stdout.split('\f').slice(0, -1).map(bare);
}

/** A text without white space: how much of it a line break takes is not what is compared. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What pdfinfo says. */
export async function pdfInfo(file: string): Promise<Map<string, string>> {
  const { stdout } = await run('pdfinfo', [file], room);
  return new Map(stdout.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}

/** Every font of a PDF, and whether it travels with the file. */
export async function fontsOf(file: string): Promise<{ name: string; embedded: boolean }[]> {
  const { stdout } = await run('pdffonts', [file], room);
  return stdout.split('\n').slice(2).filter((line) => line.trim() !== '').map((line) => {
    const words = line.trim().split(/\s+/);
    // From the right: object (two numbers), unicode, subset, embedded.
    return { name: words[0] ?? '', embedded: words.at(-5) === 'yes' };
  });
}

/** A page as grey pixels, 0 for black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly perMm: number;
}

/** Draws a page at so many dots per inch. */
export async function rasterOf(file: string, page: number, dpi: number): Promise<Raster> {
  const { stdout } = await run('pdftoppm', ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), file], {
    ...room,
    encoding: 'buffer',
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('pdftoppm gave no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: stdout.subarray(head[0].length), perMm: dpi / 25.4 };
}

/** What the QR code on a page says, read at the resolution of a poor scan. */
export async function codeOn(file: string, page: number): Promise<string> {
  const { width, height, grey } = await rasterOf(file, page, 150);
  const data = new Uint8Array(width * height * 3);
  grey.forEach((value, index) => data.fill(value, index * 3, index * 3 + 3));
  return decodeQR({ width, height, data });
}

/** A run of signs on a page with its place in millimetres. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every run of signs on a page. */
export async function wordsOn(file: string, page: number): Promise<Word[]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), file, '-'], room);
  const found = stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  return [...found].map(([, left, top, right, bottom, text = '']) => ({ text, left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) }));
}
