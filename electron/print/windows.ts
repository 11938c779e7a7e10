import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { getDefaultPrinter, getPrinters, print } from 'pdf-to-printer';
import type { Printer } from '../../shared/ipc/form';
import type { PrintOrder } from '../services/printing';

const helper = 'SumatraPDF-3.4.6-32.exe';

/** The printers of Windows. */
export async function windowsPrinters(): Promise<Printer[]> {
  const [listed, preferred] = await Promise.all([getPrinters(), getDefaultPrinter().catch(() => null)]);
  return listed.map(({ deviceId, name }) => ({ name: deviceId, label: name, isDefault: deviceId === preferred?.deviceId }));
}

/** Hands a PDF to a printer of Windows at its true size; bytes lie in a file of their own until they are printed. */
export async function sendToWindows(pdf: string | Uint8Array, order: PrintOrder): Promise<null> {
  if (typeof pdf === 'string') {
    await sendFile(pdf, order);
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'complaint-desk-print-'));
  try {
    const file = join(folder, 'form.pdf');
    await writeFile(file, pdf, { mode: 0o600 });
    await sendFile(file, order);
    await writeFile(file, Buffer.alloc(pdf.byteLength));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return null;
}

async function sendFile(file: string, { printer, copies, duplex = false, tray }: PrintOrder): Promise<void> {
  await print(file, {
    printer,
    copies,
    side: duplex ? 'duplexlong' : 'simplex',
    scale: 'noscale',
    paperSize: 'A4',
    silent: true,
    sumatraPdfPath: helperPath(),
    ...(tray === undefined ? {} : { bin: tray }),
  });
}

/** The program that prints lies beside the packaged one: from inside an archive it could not be started. */
function helperPath(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'print', helper)
    : join(app.getAppPath(), 'node_modules/pdf-to-printer/dist', helper);
}
