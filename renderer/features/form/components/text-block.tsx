import { lineHeight, type TextPlace } from '../../../../shared/domain/form/layout';
import type { FittedText } from '../layout/paginate';
import { at } from './at';
import { Lines } from './lines';
import { words } from './words';

/** A field's text in its place on page 1. */
export function TextBlock({ place, text, bold = false }: { readonly place: TextPlace | undefined; readonly text: FittedText; readonly bold?: boolean }) {
  if (place === undefined) return null;
  const height = `${lineHeight(text.size)}mm`;
  return (
    <div className={`paper-text${place.middle ? ' paper-middle' : ''}${bold ? ' paper-bold' : ''}`} style={at(place)}>
      <Lines lines={text.lines} size={text.size} />
      {text.continuedOn === null ? null : (
        <div className="paper-line paper-goes-on" style={{ fontSize: `${Math.min(text.size, 9)}pt`, height, lineHeight: height }}>
          {words.goesOn(text.continuedOn)}
        </div>
      )}
    </div>
  );
}
