import encodeQR from 'qr';
import { codePlace, type Place } from '../../../../shared/domain/form/layout';
import { at } from './at';

/** The QR code that leads from a signed sheet back to its record. */
export function CodeMark({ text, place = codePlace }: { readonly text: string; readonly place?: Place }) {
  // The library insists on a border; the sheet is white around the code anyway.
  const squares = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="paper-code" style={at(place)} viewBox={`0 0 ${squares.length} ${squares.length}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
