import type { Cell, Place } from '../../../../shared/domain/form/layout';
import { at } from './at';

interface RulingProps {
  readonly cells: readonly Cell[];
  /** The thick outline; null where a table ends with its last row. */
  readonly frame: Place | null;
  readonly page: Place;
}

/** All rules and shaded cells of a page in millimetres. */
export function Ruling({ cells, frame, page }: RulingProps) {
  const sections = cells.filter((cell) => cell.kind === 'section');
  return (
    <svg className="paper-ruling" style={at(page)} viewBox={`0 0 ${page.w} ${page.h}`} aria-hidden="true">
      <path className="paper-shade" d={cells.filter((cell) => cell.kind !== 'value').map(outline).join('')} />
      <path className="paper-thin" d={cells.map(outline).join('')} />
      {frame === null ? null : (
        <>
          <path className="paper-between" d={sections.slice(1).map(({ y }) => `M${frame.x} ${y}h${frame.w}`).join('')} />
          <path className="paper-thick" d={outline(frame)} />
        </>
      )}
    </svg>
  );
}

function outline({ x, y, w, h }: Place): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
