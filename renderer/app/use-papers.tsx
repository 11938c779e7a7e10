import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { PaperModel } from '../../shared/domain/paper/model';
import { saveCopy } from '../features/print/api/print-form';
import { usePrint } from '../features/print/use-print';
import { Busy } from '../components/busy';
import { toast } from '../lib/toasts';

const FormPreviewDialog = lazy(async () => ({ default: (await import('../features/print/components/form-preview-dialog')).FormPreviewDialog }));
const Preview = lazy(async () => ({ default: (await import('../features/print/components/preview')).Preview }));
const FormPreview = lazy(async () => ({ default: (await import('../features/form/components/form-preview')).FormPreview }));

/** The manual as it would be printed. */
function ManualPreview({ model }: { readonly model: PaperModel }) {
  const { data } = useQuery({ queryKey: ['manual', model], queryFn: async () => (await import('../help/manual-sheet')).withManual(model), gcTime: 0 });
  return data === undefined ? <Busy label="正在准备表格…" /> : <FormPreview model={data} />;
}

/** What pages may do with paper; a null id is the blank form. */
export interface Papers {
  readonly print: (complaintId: string | null, paper?: string, of?: string) => void;
  /** Prints on a printer that is asked for and remembered for this paper alone. */
  readonly printElsewhere: (complaintId: string | null, paper: string) => void;
  /** Draws a paper in place. */
  readonly show: (paper: string, complaintId: string | null) => ReactNode;
  /** Draws a paper that is at hand. */
  readonly draw: (model: PaperModel) => ReactNode;
  readonly preview: (complaintId: string | null) => void;
  readonly saveCopy: (pdf: string) => void;
  /** Progress, questions and the preview; stands once in the window. */
  readonly view: ReactNode;
}

/** Brings together the form, which draws the paper, and printing, which sends it. */
export function usePapers(): Papers {
  const print = usePrint();
  const [previewed, setPreviewed] = useState<{ readonly id: string | null } | null>(null);
  return {
    print: print.print,
    printElsewhere: print.printElsewhere,
    show: (paper, complaintId) => (
      <Suspense fallback={<Busy label="正在准备表格…" />}>
        <Preview complaintId={complaintId} paper={paper}>
          {(model) => (model.form === 'manual' ? <ManualPreview model={model} /> : <FormPreview model={model} />)}
        </Preview>
      </Suspense>
    ),
    draw: (model) => (
      <Suspense fallback={<Busy label="正在准备表格…" />}>
        <FormPreview model={model} />
      </Suspense>
    ),
    preview: (id) => setPreviewed({ id }),
    saveCopy: (pdf) =>
      void saveCopy(pdf).then(
        (saved) => saved && toast('PDF 已另存。'),
        (error: unknown) => toast(error instanceof Error ? error.message : '', 'trouble'),
      ),
    view: (
      <>
        {previewed !== null && (
          <Suspense fallback={null}>
            <FormPreviewDialog
              complaintId={previewed.id}
              onClose={() => setPreviewed(null)}
              onPrint={() => {
                setPreviewed(null);
                print.print(previewed.id);
              }}
            >
              {(model) => <FormPreview model={model} />}
            </FormPreviewDialog>
          </Suspense>
        )}
        {print.view}
      </>
    ),
  };
}
