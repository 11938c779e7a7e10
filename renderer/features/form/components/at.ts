import type { CSSProperties } from 'react';
import type { Place } from '../../../../shared/domain/form/layout';

/** Puts an element in its calibrated place on the sheet. */
export function at({ x, y, w, h }: Place): CSSProperties {
  return { left: `${x}mm`, top: `${y}mm`, width: `${w}mm`, height: `${h}mm` };
}
