import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { parseFormCode } from '../../shared/domain/form/form-code';
import type { ReadPage } from '../../shared/ipc/scan';
import { keyBytes, sealTo } from '../../shared/vault/seal';

/** The longer side of a page as it is kept: A4 at 200 dpi. */
const keptSide = 2_340;
/** A photograph in which the code is small is looked through once more as large as this. */
const searchedSide = 4_700;
const quality = 0.8;

type Drawn = ImageBitmap | HTMLCanvasElement;

const ready = fetch(wasm)
  .then((answer) => answer.arrayBuffer())
  .then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }));

/** Finds the codes on a page, turns it upright, and packs it for keeping; sealed where there is a key. */
export async function readPage(drawn: Drawn, key: string | null): Promise<ReadPage> {
  await ready;
  const small = drawnTo(drawn, keptSide);
  let found = await codesOn(small);
  if (found.length === 0 && Math.max(drawn.width, drawn.height) > keptSide) found = await codesOn(drawnTo(drawn, searchedSide));
  const upright = turned(small, found[0]?.quarters ?? 0);
  const picture = new Uint8Array(await (await upright.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
  const file = bytesToHex(sha256(picture));
  return { file, page: key === null ? picture : sealTo(keyBytes(key), picture), sealed: key !== null, codes: found.map(({ text }) => text) };
}

/** Our codes and by how many quarter turns the page lies on its side. */
async function codesOn(canvas: OffscreenCanvas): Promise<{ readonly text: string; readonly quarters: number }[]> {
  const pixels = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  const results = await readBarcodes(pixels, { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 8 });
  return results.flatMap(({ text, position: { topLeft, topRight } }) => {
    if (parseFormCode(text) === null) return [];
    const angle = Math.atan2(topRight.y - topLeft.y, topRight.x - topLeft.x);
    return [{ text, quarters: (Math.round(angle / (Math.PI / 2)) + 4) % 4 }];
  });
}

function drawnTo(drawn: Drawn, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(drawn.width, drawn.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(drawn.width * scale)), Math.max(1, Math.round(drawn.height * scale)));
  const context = contextOf(canvas);
  // What a PNG leaves open is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Turns a page back by quarters. */
function turned(canvas: OffscreenCanvas, quarters: number): OffscreenCanvas {
  if (quarters === 0) return canvas;
  const sideways = quarters % 2 === 1;
  const upright = new OffscreenCanvas(sideways ? canvas.height : canvas.width, sideways ? canvas.width : canvas.height);
  const context = contextOf(upright);
  context.translate(upright.width / 2, upright.height / 2);
  context.rotate((-quarters * Math.PI) / 2);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return upright;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}
