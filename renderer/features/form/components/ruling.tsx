import { sheet, type PageLayout, type Place } from '../../../../shared/domain/form/layout';

/** All rules and shaded cells of page 1 in millimetres. */
export function Ruling({ layout }: { readonly layout: PageLayout }) {
  const { cells, frame } = layout;
  const sections = cells.filter((cell) => cell.kind === 'section');
  return (
    <svg className="paper-ruling" viewBox={`0 0 ${sheet.w} ${sheet.h}`} aria-hidden="true">
      <path className="paper-shade" d={cells.filter((cell) => cell.kind !== 'value').map(outline).join('')} />
      <path className="paper-thin" d={cells.map(outline).join('')} />
      <path className="paper-between" d={sections.slice(1).map(({ y }) => `M${frame.x} ${y}h${frame.w}`).join('')} />
      <path className="paper-thick" d={outline(frame)} />
    </svg>
  );
}

function outline({ x, y, w, h }: Place): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
