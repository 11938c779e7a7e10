import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { formCode } from '../../shared/domain/form/form-code';
import { ask } from './hands';

const run = promisify(execFile);

/** What happens to a sheet between printer and file. */
export interface Scanning {
  /** Dots per inch. */
  readonly dpi?: number;
  /** Degrees by which it lies turned. */
  readonly turned?: number;
  /** How far its top is pulled to one side, as in a photograph taken from there. */
  readonly sheared?: number;
  /** How strongly its points are disturbed, 0 to 255. */
  readonly noise?: number;
  readonly grey?: boolean;
  readonly kind?: 'jpeg' | 'png';
}

/** A file as a file field takes it. */
export interface ScanFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A page of a PDF as a scanner or a camera would give it, drawn in a window. */
export async function scanOf(window: Page, pdf: string, { dpi = 150, kind = 'jpeg', grey = true, ...how }: Scanning = {}, page = 1): Promise<ScanFile> {
  const { stdout } = await run('pdftoppm', ['-png', ...(grey ? ['-gray'] : []), '-r', String(dpi), '-f', String(page), '-l', String(page), pdf], { encoding: 'buffer', maxBuffer: 1 << 28 });
  const drawn = await window.evaluate(disturbed, { png: stdout.toString('base64'), turned: how.turned ?? 0, sheared: how.sheared ?? 0, noise: how.noise ?? 0, type: `image/${kind}` });
  return { name: `scan.${kind}`, mimeType: `image/${kind}`, buffer: Buffer.from(drawn, 'base64') };
}

interface Disturbance {
  readonly png: string;
  readonly turned: number;
  readonly sheared: number;
  readonly noise: number;
  readonly type: string;
}

/** Runs in the window, which can draw. */
async function disturbed({ png, turned, sheared, noise, type }: Disturbance): Promise<string> {
  const sheet = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (char) => char.charCodeAt(0))]));
  const angle = (turned * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const width = sheet.width + Math.abs(sheared) * sheet.height;
  const canvas = new OffscreenCanvas(Math.ceil(width * cos + sheet.height * sin), Math.ceil(width * sin + sheet.height * cos));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#e8e8e4';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(angle);
  context.transform(1, 0, sheared, 1, 0, 0);
  context.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  if (noise > 0) {
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    let seed = 7;
    for (let at = 0; at < pixels.data.length; at += 4) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const by = (seed / 2147483648 - 0.5) * noise;
      for (const part of [0, 1, 2]) pixels.data[at + part] = pixels.data[at + part]! + by;
    }
    context.putImageData(pixels, 0, 0);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.7 })).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
  return btoa(text);
}

/** Prints the sheet of a complaint into the archive and hands its page in as a reader of scans would; the window must be that of somebody who sees it. */
export async function signedSheetBack(window: Page, id: string): Promise<void> {
  const { number, version } = await ask(window, 'complaint.get', { id });
  await ask(window, 'form.print', { complaintId: id, printer: null, copies: 1 });
  const code = formCode({ number, version, page: 1, paper: 'CLB' });
  const outcome = await window.evaluate(async (said) => {
    const page = crypto.getRandomValues(new Uint8Array(64));
    const file = [...new Uint8Array(await crypto.subtle.digest('SHA-256', page))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const { desk } = window as unknown as { desk: { call(method: string, input: unknown): Promise<{ value?: { outcome: string } }> } };
    return (await desk.call('returns.take', { source: `${file}:1`, file, page, sealed: false, codes: [said] })).value?.outcome;
  }, code);
  if (outcome !== 'filed') throw new Error(`the sheet was not filed: ${outcome ?? 'refused'}`);
}
