import type { SetPage } from '../layout/set-page';
import { at } from './at';

/** What fills the parts of a bar, from the first series on: told apart by a printer without colours. */
const fills = ['#000', 'url(#bars-1)', 'url(#bars-2)', '#fff'] as const;

/** The patterns themselves, once on a page that has bars. */
function Patterns() {
  return (
    <defs>
      <pattern id="bars-1" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1.6" height="1.6" fill="#fff" />
        <rect width="0.7" height="1.6" fill="#000" />
      </pattern>
      <pattern id="bars-2" width="1.4" height="1.4" patternUnits="userSpaceOnUse">
        <rect width="1.4" height="1.4" fill="#fff" />
        <circle cx="0.7" cy="0.7" r="0.3" fill="#000" />
      </pattern>
    </defs>
  );
}

/** The bars of a page. */
export function BarMarks({ bars }: Pick<SetPage, 'bars'>) {
  return bars.map(({ key, place, parts }, index) => (
    <svg key={key} className="paper-moved" style={at(place)} viewBox={`0 0 ${String(place.w)} ${String(place.h)}`} aria-hidden="true">
      {index === 0 && <Patterns />}
      {parts.map(({ x, w, series }) => (
        <rect key={x} x={x} y={0.1} width={w} height={place.h - 0.2} fill={fills[series % fills.length]} stroke="#000" strokeWidth={0.2} />
      ))}
    </svg>
  ));
}
