import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url';
import { pointLimit } from '../../shared/domain/returns/picture';
import type { ScanRefusal } from '../../shared/ipc/scan';
import { type OpenedFile, tooMany } from './opened-file';

// This window does nothing else, so its one thread is the worker.
Object.assign(globalThis, { pdfjsWorker: worker });

const dotsPerInch = 200;
/** An A3 sheet at that resolution; what says to be larger is drawn coarser. */
const drawnPoints = 8_000_000;

/** What pictures in a PDF of a scanner may be packed with; nothing else is ever asked for. */
class OwnDecoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg }[filename];
    if (address === undefined) throw new Error('not shipped');
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** A PDF of a scanner: no script of it runs, nothing it names is fetched. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, source: string): Promise<OpenedFile | ScanRefusal> {
  const task = pdfjs.getDocument({
    data: bytes,
    wasmUrl: '/',
    useWorkerFetch: false,
    WasmFactory: OwnDecoders,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: pointLimit,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: unknown) => (error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken'));
  if (typeof document === 'string') return document;
  const close = () => task.destroy();
  if (tooMany(document.numPages)) {
    await close();
    return 'pages';
  }
  const script = await document.getJSActions().then((found) => found !== null, () => false) || await document.hasJSActions().catch(() => false);
  return {
    source,
    pages: document.numPages,
    script,
    close,
    draw: async (at) => {
      const page = await document.getPage(at);
      const whole = page.getViewport({ scale: dotsPerInch / 72 });
      const scale = (dotsPerInch / 72) * Math.min(1, Math.sqrt(drawnPoints / (whole.width * whole.height)));
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(viewport.width));
      canvas.height = Math.max(1, Math.round(viewport.height));
      // A window that nobody sees draws no frames, for which drawing to a display would wait.
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      page.cleanup();
      return canvas;
    },
  };
}
