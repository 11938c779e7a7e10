import { type ReactNode, useEffect, useRef } from 'react';
import type { PaperModel } from '../../../../shared/domain/paper/model';
import { warmForm } from '../../../bridge/warm-form';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useKeys } from '../../../lib/keys';
import { Preview } from './preview';
import './print.css';

interface FormPreviewDialogProps {
  /** Null shows the blank form. */
  readonly complaintId: string | null;
  readonly onPrint: () => void;
  readonly onClose: () => void;
  /** Draws the paper. */
  readonly children: (model: PaperModel) => ReactNode;
}

/** The form as it will come out of the printer. */
export function FormPreviewDialog({ complaintId, onPrint, onClose, children }: FormPreviewDialogProps) {
  return (
    <Dialog
      title={complaintId === null ? '空白表格' : '表格预览'}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>关闭</Button>
          <PrintButton onPrint={onPrint} />
        </>
      }
    >
      <Preview complaintId={complaintId}>{(model) => <Pages>{children(model)}</Pages>}</Preview>
    </Dialog>
  );
}

function PrintButton({ onPrint }: { readonly onPrint: () => void }) {
  useKeys('表格预览', [{ keys: 'Ctrl+P', label: '打印', run: onPrint }]);
  return (
    <Button kind="go" keys="Ctrl+P" onClick={onPrint}>
      打印
    </Button>
  );
}

/** Holds the focus, so that the arrows and the page keys turn the pages. */
function Pages({ children }: { readonly children: ReactNode }) {
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pages.current?.focus();
    warmForm();
  }, []);
  return (
    <div ref={pages} className="preview-pages" tabIndex={-1}>
      {children}
    </div>
  );
}
