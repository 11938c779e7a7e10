import type { PaperModel } from '../../shared/domain/paper/model';
import type { Printer } from '../../shared/ipc/form';

/** Turns a form into a PDF; fails with PRINT_FAILED. Who complains may come over a port from the vault, past main. */
export interface FormPress {
  toPdf(model: PaperModel, person?: unknown): Promise<{ bytes: Uint8Array; pages: number }>;
}

/** How a sheet shall leave a printer. */
export interface PrintOrder {
  readonly printer: string;
  readonly copies: number;
  /** On both sides of the sheet. */
  readonly duplex?: boolean;
  /** A paper tray by the name the printer gives it. */
  readonly tray?: string;
}

/** The printer queues of this computer. */
export interface PrinterQueues {
  list(): Promise<Printer[]>;
  /** Hands a PDF, a file or its bytes, to a queue; fails with PRINTER_MISSING or PRINT_FAILED. */
  send(pdf: string | Uint8Array, order: PrintOrder): Promise<void>;
}
