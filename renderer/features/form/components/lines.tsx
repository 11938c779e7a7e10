import { lineHeight } from '../../../../shared/domain/form/layout';
import type { Line } from '../layout/line-breaker';

/** Lines of typed text exactly as they were measured. */
export function Lines({ lines, size }: { readonly lines: readonly Line[]; readonly size: number }) {
  const height = `${lineHeight(size)}mm`;
  return lines.map((line, index) => (
    <div key={index} className={line.full ? 'paper-line paper-full' : 'paper-line'} style={{ fontSize: `${size}pt`, height, lineHeight: height }}>
      {line.text}
    </div>
  ));
}
