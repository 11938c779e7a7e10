import type { Printer } from '../../shared/ipc/form';
import { DeskError } from '../../shared/ipc/wire';
import type { PrintOrder } from '../services/printing';
import { cupsPrinters, stopInCups, sendToCups, waitingInCups } from './cups';
import { Spool } from './spool';
import { sendToWindows, windowsPrinters } from './windows';

const onWindows = process.platform === 'win32';
// Trays are named by drivers, in words, digits and hyphens.
const trayName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u;

/** The printers of this computer; an empty list when the system cannot tell. */
export async function listPrinters(): Promise<Printer[]> {
  return (onWindows ? windowsPrinters() : cupsPrinters()).catch(() => []);
}

/** Sends a PDF to one of the listed printers, and to nothing else whatever its name says. */
export async function sendToPrinter(pdf: string | Uint8Array, order: PrintOrder): Promise<void> {
  if (!Number.isInteger(order.copies) || order.copies < 1 || order.copies > 99) throw new DeskError('INVALID_INPUT');
  if (order.tray !== undefined && !trayName.test(order.tray)) throw new DeskError('INVALID_INPUT');
  if (!(await isListed(order.printer))) throw new DeskError('PRINTER_MISSING');
  try {
    const job = await (onWindows ? sendToWindows(pdf, order) : sendToCups(pdf, order));
    // What is nobody's may stay in a queue.
    if (typeof pdf !== 'string') spool.note(job);
  } catch (cause) {
    // A printer may be unplugged between the look and the print.
    throw new DeskError((await isListed(order.printer)) ? 'PRINT_FAILED' : 'PRINTER_MISSING', [], { cause });
  }
}

/** The sealed papers that are in the system's queues. */
export const spool = new Spool({ waiting: waitingInCups, stop: stopInCups });

async function isListed(printer: string): Promise<boolean> {
  return (await listPrinters()).some(({ name }) => name === printer);
}
