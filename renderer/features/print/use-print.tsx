import { type ReactNode, useRef, useState } from 'react';
import { COMPLAINT_FORM } from '../../../shared/domain/form/title';
import { printerOf, withOwnPrinter } from '../../../shared/domain/paper/printer';
import type { Settings } from '../../../shared/ipc/office';
import { toast } from '../../lib/toasts';
import { archivedSince, getSettings, listPrinters, printForm, putSettings, saveCopy } from './api/print-form';
import { ChoosePrinter } from './components/choose-printer';
import { PrintFailed } from './components/print-failed';
import { Printing } from './components/printing';
import type { PrintJob, PrintState } from './model/print-state';
import { printedWords } from './model/print-words';

/** Printing, for the one place that mounts it. */
export interface Print {
  /** Prints a paper of a complaint, or a blank one; asks for a printer when none is remembered. */
  print(complaintId: string | null, paper?: string, of?: string): void;
  /** Prints a paper on a printer that is asked for and remembered for this paper alone. */
  printElsewhere(complaintId: string | null, paper: string): void;
  /** A print is under way. */
  readonly busy: boolean;
  /** Progress and questions; stands once in the window. */
  readonly view: ReactNode;
}

const idle: PrintState = { kind: 'idle' };
const unknownSettings: Settings = { printer: null, copies: 1 };

/** Prints by key, asks only when it must, and says what came of it. */
export function usePrint(): Print {
  const [state, setState] = useState<PrintState>(idle);
  // State alone would let a second key press through before the next drawing.
  const underWay = useRef(false);

  const attempt = async (job: PrintJob, settings: Settings, work: () => Promise<PrintState>) => {
    if (underWay.current) return;
    underWay.current = true;
    const since = Date.now();
    setState({ kind: 'working', job });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: 'failed', job, settings, since, message: messageOf(error) });
    } finally {
      underWay.current = false;
    }
  };
  const send = (job: PrintJob, settings: Settings) =>
    attempt(job, settings, async () => {
      const printed = await printForm(job, printerOf(settings, job.paper), settings.copies);
      const copy = { label: '另存一份', run: () => void tellCopy(printed.pdf) };
      toast(printedWords(printed, job.complaintId === null && job.of === undefined, job.paper), 'calm', printed.printer === null ? copy : null);
      return idle;
    });
  const choose = (job: PrintJob, settings: Settings) =>
    attempt(job, settings, async () => ({ kind: 'choosing', job, settings, printers: await listPrinters() }));
  const begin = async (job: PrintJob) => {
    if (underWay.current) return;
    const settings = await getSettings().catch(() => unknownSettings);
    await (job.own === true || printerOf(settings, job.paper) === null ? choose(job, settings) : send(job, settings));
  };
  const copyFailed = (job: PrintJob, settings: Settings, since: number) =>
    attempt(job, settings, async () => {
      const archived = job.complaintId === null ? null : await archivedSince(job.complaintId, since);
      await tellCopy(archived ?? (await printForm(job, null, 1)).pdf);
      return idle;
    });
  const close = () => setState(idle);

  return {
    print: (complaintId, paper, of) => void begin({ complaintId, paper, of }),
    printElsewhere: (complaintId, paper) => void begin({ complaintId, paper, own: true }),
    busy: state.kind === 'working',
    view: (
      <>
        {state.kind === 'working' && <Printing />}
        {state.kind === 'choosing' && (
          <ChoosePrinter
            printers={state.printers}
            settings={{ ...state.settings, printer: printerOf(state.settings, state.job.paper) }}
            own={state.job.own === true}
            onPrint={({ printer, copies }) => {
              const settings = state.job.own === true ? withOwnPrinter({ ...state.settings, copies }, state.job.paper ?? COMPLAINT_FORM, printer) : { ...state.settings, printer, copies };
              // Not being remembered only means being asked again.
              putSettings(settings).catch(() => undefined);
              void send(state.job, settings);
            }}
            onOnlyPdf={() => void send(state.job, { printer: null, copies: 1 })}
            onSearchAgain={() => void choose(state.job, state.settings)}
            onClose={close}
          />
        )}
        {state.kind === 'failed' && (
          <PrintFailed
            message={state.message}
            onAgain={() => void (printerOf(state.settings, state.job.paper) === null ? begin(state.job) : send(state.job, state.settings))}
            onOther={() => void choose({ ...state.job, own: state.job.own === true || printerOf(state.settings, state.job.paper) !== state.settings.printer }, state.settings)}
            onSaveCopy={() => void copyFailed(state.job, state.settings, state.since)}
            onClose={close}
          />
        )}
      </>
    ),
  };
}

async function tellCopy(pdf: string): Promise<void> {
  try {
    if (await saveCopy(pdf)) toast('PDF 已另存。');
  } catch (error) {
    toast(messageOf(error), 'trouble');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
