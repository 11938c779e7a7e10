import { COMPLAINT_FORM_TITLE } from '../../../../shared/domain/form/title';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import './timeline.css';

interface PrintsProps {
  readonly prints: ComplaintDetail['prints'];
  readonly onSaveCopy: (pdf: string) => void;
}

/** Every time the form went to paper. */
export function Prints({ prints, onSaveCopy }: PrintsProps) {
  if (prints.length === 0) return <p className="muted">还没有打印过。按 Ctrl P 打印《客户投诉意见处理表》，请客户和经办人签字。</p>;
  return (
    <ol className="timeline">
      {prints.toReversed().map((print) => (
        <li key={print.pdf + print.at} className="timeline-entry">
          <time className="timeline-time" dateTime={print.at}>
            {zhStamp(print.at)}
          </time>
          <div>
            <p>
              <b>《{print.title}》第 {print.copy} 次打印</b>
            </p>
            <p className="muted">
              {print.who} · {print.pages} 页{print.version > 1 && ` · 第 ${print.version} 版内容`} · {print.printer ?? '只存档，未送打印机'}{print.title === COMPLAINT_FORM_TITLE && ' · 签字表未回收'}{' '}
              {print.gone ? (
                '存档已随客户资料删除'
              ) : (
                <Button kind="quiet" onClick={() => onSaveCopy(print.pdf)}>
                  另存一份
                  <span className="hidden-text">
                    《{print.title}》第 {print.copy} 次打印的存档
                  </span>
                </Button>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
