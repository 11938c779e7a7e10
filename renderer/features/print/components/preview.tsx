import type { ReactNode } from 'react';
import type { PaperModel } from '../../../../shared/domain/paper/model';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { useFormModel } from '../api/form-model';

interface PreviewProps {
  /** Null shows the blank paper. */
  readonly complaintId: string | null;
  /** The paper of the registry; 《客户投诉意见处理表》 where none is named. */
  readonly paper?: string | undefined;
  /** Draws the paper. */
  readonly children: (model: PaperModel) => ReactNode;
}

/** A paper as it will come out of the printer, once it is known what stands on it. */
export function Preview({ complaintId, paper, children }: PreviewProps) {
  const { data, error } = useFormModel(complaintId, paper);
  if (error !== null) return <Notice>{error.message}</Notice>;
  return data === undefined ? <Busy label="正在准备表格…" /> : children(data);
}
