import type { Place } from '../../../shared/domain/form/layout';
import type { Raster } from './pdf';

/** Where the four rules around a cell really are, in millimetres; null for a rule that is not there. */
export interface FoundEdges {
  readonly top: number | null;
  readonly bottom: number | null;
  readonly left: number | null;
  readonly right: number | null;
}

const window = 1.2;
const dark = 110;
// A rule runs along the whole cell; signatures and text do not.
const share = 0.95;

/** Looks for the rules of a cell near their calibrated places. */
export function edgesOf(raster: Raster, { x, y, w, h }: Place): FoundEdges {
  const across = (at: number): number | null => findRule(raster, at, [x + 0.6, x + w - 0.6], 'row');
  const down = (at: number): number | null => findRule(raster, at, [y + 0.6, y + h - 0.6], 'column');
  return { top: across(y), bottom: across(y + h), left: down(x), right: down(x + w) };
}

function findRule(raster: Raster, at: number, [from, to]: [number, number], kind: 'row' | 'column'): number | null {
  const { perMm } = raster;
  const start = Math.round(from * perMm);
  const end = Math.round(to * perMm);
  const hits: number[] = [];
  for (let line = Math.floor((at - window) * perMm); line <= Math.ceil((at + window) * perMm); line += 1) {
    let black = 0;
    for (let step = start; step < end; step += 1) {
      const pixel = kind === 'row' ? line * raster.width + step : step * raster.width + line;
      if ((raster.grey[pixel] ?? 255) < dark) black += 1;
    }
    if (black / (end - start) >= share) hits.push(line);
  }
  if (hits.length === 0) return null;
  return ((hits[0] ?? 0) + (hits.at(-1) ?? 0) + 1) / 2 / perMm;
}
