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

/** Hands a PDF to a printer of Windows at its true size. */
export async function sendToWindows(file: string, { printer, copies, duplex = false, tray }: PrintOrder): Promise<void> {
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
