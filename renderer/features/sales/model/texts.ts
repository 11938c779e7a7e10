import { zhMoney } from '../../../../shared/util/zh-money';
import type { UnitStatus } from '../../../../shared/domain/sales/status';

/** A shape for each status, beside its word: colours mean severity and nothing else. */
export const statusShape: Readonly<Record<UnitStatus, string>> = {
  available: '○',
  held: '◇',
  subscribed: '◐',
  contracted: '●',
  'handed-over': '■',
  returned: '△',
};

/** Fen as money. */
export const moneyText = (fen: number): string => zhMoney(fen / 100);

/** Fen in ten thousands, for narrow places. */
export const shortMoney = (fen: number): string => `${(fen / 1_000_000).toFixed(fen % 1_000_000 === 0 ? 0 : 1)}万`;

/** An area. */
export const areaText = (area: number): string => `${(area / 100).toFixed(2)} ㎡`;

/** A sum that somebody typed, in fen; null for what is none. */
export function readMoney(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,，\s¥元]/g, '');
  const found = /^(\d{1,10}(?:\.\d{1,2})?)(万)?$/.exec(plain);
  return found === null ? null : Math.round(Number(found[1]) * (found[2] === undefined ? 100 : 1_000_000));
}

/** An area that somebody typed, in hundredths of a square metre; null for what is none. */
export function readArea(typed: string): number | null {
  const found = /^(\d{1,6}(?:\.\d{1,2})?)(?:㎡|m2|平米?|平方米)?$/i.exec(typed.normalize('NFKC').replace(/[,，\s]/g, ''));
  const area = found === null ? 0 : Math.round(Number(found[1]) * 100);
  return area > 0 ? area : null;
}

/** A discount that somebody typed: 98.5 and 9.85 折 are one, 100 is none; null for what is no discount. */
export function readDiscount(typed: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{1,2})?)(?:折|%)?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''));
  if (found === null) return null;
  const number = Number(found[1]);
  const share = Math.round((number < 10 ? number * 10 : number) * 100);
  return share > 0 && share <= 10_000 ? share : null;
}
