import { type ReactNode, useRef, useState } from 'react';
import type { Settings } from '../../../shared/ipc/office';
import { toast } from '../../lib/toasts';
import { getSettings, listPrinters, printForm, putSettings, saveCopy } from './api/print-form';
import { ChoosePrinter } from './components/choose-printer';
import { PrintFailed } from './components/print-failed';
import { Printing } from './components/printing';
import type { PrintJob, PrintState } from './model/print-state';
import { printedWords } from './model/print-words';

/** Printing, for the one place that mounts it. */
export interface Print {
  /** Prints the form of a complaint, or the blank one; asks for a printer when none is remembered. */
  print(complaintId: string | null): void;
  /** A print is under way. */
  readonly busy: boolean;
  /** Progress and questions; stands once in the window. */
  readonly view: ReactNode;
}

const noSettings: Settings = { printer: null, copies: 1 };

/** Prints by key, asks only when it must, and says what came of it. */
export function usePrint(): Print {
  const [state, setState] = useState<PrintState>({ kind: 'idle' });
  // State alone would let a second key press through before the next drawing.
  const underWay = useRef(false);

  const attempt = async (job: PrintJob, settings: Settings, work: () => Promise<PrintState>) => {
    if (underWay.current) return;
    underWay.current = true;
    setState({ kind: 'working', job });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: 'failed', job, settings, message: error instanceof Error ? error.message : '' });
    } finally {
      underWay.current = false;
    }
  };

  const send = async (job: PrintJob, settings: Settings): Promise<PrintState> => {
    const printed = await printForm(job.complaintId, settings.printer, settings.copies);
    const words = printedWords(printed, job.complaintId === null);
    toast(words, 'calm', printed.printer === null ? { label: '另存一份', run: () => void copy(printed.pdf) } : null);
    return { kind: 'idle' };
  };
  const choose = async (job: PrintJob, settings: Settings): Promise<PrintState> => ({
    kind: 'choosing',
    job,
    settings,
    printers: await listPrinters(),
  });

  const begin = (job: PrintJob) =>
    attempt(job, noSettings, async () => {
      const settings = await getSettings();
      return settings.printer === null ? choose(job, settings) : sendOrTell(job, settings);
    });
  // The dialog after a failure must know the printer that was tried.
  const sendOrTell = async (job: PrintJob, settings: Settings): Promise<PrintState> => {
    try {
      return await send(job, settings);
    } catch (error) {
      return { kind: 'failed', job, settings, message: error instanceof Error ? error.message : '' };
    }
  };
  const again = (job: PrintJob, settings: Settings) => attempt(job, settings, () => send(job, settings));
  const close = () => setState({ kind: 'idle' });

  return {
    print: (complaintId) => void begin({ complaintId }),
    busy: state.kind === 'working',
    view: (
      <>
        {state.kind === 'working' && <Printing />}
        {state.kind === 'choosing' && (
          <ChoosePrinter
            printers={state.printers}
            settings={state.settings}
            onPrint={(settings) => {
              void putSettings(settings).catch(() => undefined);
              void again(state.job, settings);
            }}
            onOnlyPdf={() => void again(state.job, { ...state.settings, printer: null })}
            onSearchAgain={() => void attempt(state.job, state.settings, () => choose(state.job, state.settings))}
            onClose={close}
          />
        )}
        {state.kind === 'failed' && (
          <PrintFailed
            message={state.message}
            onAgain={() => void (state.settings.printer === null ? begin(state.job) : again(state.job, state.settings))}
            onOther={() => void attempt(state.job, state.settings, () => choose(state.job, state.settings))}
            onSaveCopy={() => void again(state.job, { ...state.settings, printer: null })}
            onClose={close}
          />
        )}
      </>
    ),
  };
}

async function copy(pdf: string): Promise<void> {
  try {
    if (await saveCopy(pdf)) toast('PDF 已另存。');
  } catch (error) {
    toast(error instanceof Error ? error.message : '', 'trouble');
  }
}
