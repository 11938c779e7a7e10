import { type Defined, definitions } from './definitions';
import { percentOf, type Rate } from './figures';

/** A share as people read it, such as 83.3%; a stroke where there is nothing to take a share of. */
export function percentText(rate: Pick<Rate, 'part' | 'whole'>): string {
  const percent = percentOf(rate);
  return percent === null ? '—' : `${Number(percent.toFixed(1))}%`;
}

/** How a number moved against the period before. */
export function changeText(now: number, before: number): string {
  if (now === before) return '与上期相同';
  return now > before ? `比上期多 ${now - before}` : `比上期少 ${before - now}`;
}

/** How a share moved against the period before, in points. */
export function rateChangeText(now: Pick<Rate, 'part' | 'whole'>, before: Pick<Rate, 'part' | 'whole'>): string {
  const [one, other] = [percentOf(now), percentOf(before)];
  if (one === null || other === null) return other === null ? '上期没有可比的' : `上期 ${percentText(before)}`;
  const points = Number((one - other).toFixed(1));
  return points === 0 ? '与上期相同' : points > 0 ? `比上期高 ${points} 个百分点` : `比上期低 ${-points} 个百分点`;
}

/** What a figure means. */
export function definitionOf(name: Defined): string {
  return definitions[name];
}
